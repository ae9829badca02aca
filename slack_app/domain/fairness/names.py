"""Given names, small letters without accents: who is named beside a candidate. Names that are words too stand apart."""

_NAMES = """
    aaliyah aaron abby abdul abdullah abigail abraham adam adele adrian agnes agnieszka ahmad ahmed aidan aileen aisha
    ajay akira alan alastair albert alberto alejandra alejandro aleksandra alessandro alessia alex alexa alexander
    alexandra alexis alfie alfred ali alice alicia alina alison alistair allison alvaro amanda amara amber amelia
    amina amir amit amy ana anders andre andrea andreas andreea andrei andres andrew andrzej andy angela angelica
    angelo angus anika anil anita anja anjali ann anna anne annette annika anthony anton antonia antonio anushka arash
    archie arif arjun arnold artem arthur asha ashley ashok astrid audrey ava avery ayesha ayse barbara barry bart
    bartosz beata beatrice becky ben benedict benjamin bernard bernd bernie beth bethany betty beverly bilal bob
    bogdan bonnie boris brad bradley brandon brenda brian bridget brittany bruce bruno bryan caitlin callum cameron
    camila camille carl carla carlos carmen carol caroline carolyn carsten casey catherine cathy cecilia cedric celine
    cesar chantal charles charlie chen cheryl chiara chloe chris christiane christina christine christoph christopher
    chukwuemeka cindy claire clara claudia clive colin colleen connor conor constance cora craig cristian cristina
    curtis cynthia damian damien dan dana daniel daniela danielle danny daphne darius darren dave david dawid dawn
    debbie deborah declan deepa deepak denise dennis derek desmond devin diana diego dieter dimitri dirk dmitri
    dominic dominik dominika don donald donna doris dorothy doug douglas duncan dylan ebony eddie edgar edith eduardo
    edward edwin eileen elaine eleanor elena eli elias elif elijah elisa elisabeth elise eliza elizabeth ella ellen
    ellie elliot eloise elsa elsie emanuel emeka emil emilia emilie emily emma emmanuel eric erica erik erin ernest
    esra esther ethan eugene eva evan evelyn ewa ezra fabian fabio faisal farah fatih fatima fatou felicia felix
    fernanda fernando filip finn fiona florian francesca francesco francis francisco francois franz fred freddie
    frederick freya friedrich gabriel gabriela gareth gary gavin gemma geoff geoffrey george gerald gerard gerhard
    giovanni giulia gloria gonzalo gordon graham greg gregory greta guillermo gunter gustavo hamza hana hanna hannah
    hans harold harriet harry hasan hassan hayley hazel heather hector heidi heike heiko heinz helen helena henry
    herbert hilary hiroshi holger holly howard hugh hugo hussein ian ibrahim ifeoma igor ilona imran ines ingrid ioana
    irene irina iris isaac isabel isabella isabelle isla ismail ivan ivana ivy jackie jacob jacqueline jacques jade
    jaime jake jakub jamal james jamie jan jana jane janet janice jasmin jasmine jason javier jean jeanette jeff
    jeffrey jennifer jenny jens jeremy jerome jerry jesse jessica jesus jill jim jimmy jin joan joana joanna joanne
    joao jochen jodie joe joel joerg johan johanna johannes john johnny jolanta jon jonas jonathan jorge jose josef
    josefina joseph josh joshua joyce juan juanita judith julia julian juliane julie juliet julius jun jurgen justin
    justyna kacper kai kamal kamil kara karen karim karin karina karl karolina kasia kate katharina katherine kathleen
    kathryn kathy katie katja katrin kavita kayla keisha keith kelly kelvin kenneth kenny kerstin kevin khadija khalid
    kieran kim kimberly kiran klaus konrad krishna krista kristen kristin krystyna krzysztof kumar kurt kyle lakshmi
    lars latisha latoya laura lauren laurence lea leah lee leila lena leo leon leonard leonardo leonie leroy leslie
    leticia lewis liam lidia lily linda lindsay lisa liz lizzie logan lorenzo lorna lorraine louis louise luca lucas
    lucia lucy luigi luis luisa lukas lukasz luke lydia lynn maciej maddie madeleine magda magdalena maggie mahmoud
    maja malcolm malik manfred manuel manuela marc marcel marcela marcia marcin marco marcus marek margaret maria
    mariam mariana marie marina mario marion marius markus marlene marta martha martin martina martyn marvin mary
    maryam mateo mateusz mathias matilda matt matthew matthias maureen maurice mauricio max maxime maya megan mehmet
    mei melanie melissa mercedes michael michaela michal michele michelle miguel mike mikhail milan millie minh mira
    miranda miriam mitchell mohamed mohammad mohammed mohit mona monica monika morgan moritz moses muhammad murat
    mustafa myra nadia nadine nancy naomi natalia natalie natasha nathan nathaniel neha neil nelson nicholas nicola
    nicolas nicole nigel nikhil niklas nikolai nils nina nisha noah noor nora norbert norman nuno oksana olaf oleg
    olga oliver olivia omar oscar oskar osman otto owen oyelaran pablo padraig pamela paola paolo patricia patrick
    patrik patryk paul paula pauline pavel pawel pedro peggy penelope pete peter petra phil philip philipp phoebe
    pierre pilar piotr pooja prakash priya priyanka quentin rachel radek rafael rahul raj rajesh ralf ralph ramon
    ramona randy raquel rashid raul ravi raymond rebecca regina reinhard rekha renata renate rene rhys ricardo
    riccardo richard rick ricky rita robert roberto robin rodrigo roger rohan roland roman ron ronald ronnie rosa
    rosie ross roxanne roy rudolf rupert russell ruth ryan sabine sabrina sadia sagar sally salma salman sam samantha
    sami samir samira samuel sandeep sandra sanjay sara sarah sascha saskia scott sean sebastian selina serena sergei
    sergio seth shane shannon sharon shaun shauna sheila shirley shreya siddharth silke silvia simon simona simone
    siobhan sofia sonia sophia sophie stacey stan stanislav stefan stefanie stella stephan stephanie stephen steve
    steven stuart sunil sunita susan susanne suzanne sven svetlana sylvia tamara tammy tanja tanya tara tariq tatiana
    ted terence teresa terry thandiwe theo theresa thomas thorsten tiago tiffany tim timothy tina tobias todd tom
    tomas tomasz tommy tony tracey tracy trevor tristan tyler tyrone ulrich ulrike umar ursula uwe valentina valerie
    vanessa veronica vicky victor victoria vijay vikram vincent viola vivek vivian vladimir volker waldemar walter
    wanda wayne wei wendy werner wesley wilfred wilhelm william winston wojciech wolfgang xavier xiao yan yasmin
    yasmine yolanda yuki yulia yuri yusuf yvonne zachary zahra zainab zara zeynep zoe zofia zsofia
"""
NAMES = frozenset(_NAMES.split())

_EVERYDAY_NAMES = """
    abby april august austin buddy chad charlotte chase chuck clay cliff dale dick drew florence frank
    gene georgia glen grace grant guy hope iris ivy jack jay joy june kay ken lance lane mark miles nick paris pat
    pierce ray reed rich rob rose sandy sidney sky sydney troy wade
"""
EVERYDAY_NAMES = frozenset(_EVERYDAY_NAMES.split())
"""Names that are words or towns as well: they count only where nothing but a person can stand."""
