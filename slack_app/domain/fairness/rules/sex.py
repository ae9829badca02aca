"""Sex, gender and orientation."""

from slack_app.domain.fairness.values import Rule

SEX = Rule(
    id="sex",
    about="sex or gender",
    catches="sex, gender, gender identity, pronouns, orientation, and what men or women are thought to be like",
    why="It is about somebody's sex, gender or orientation, or measures conduct by them.",
    source="Title VII, 42 U.S.C. 2000e-2 (Bostock v. Clayton County, 2020); UK Equality Act 2010, s. 7, 11 and 12; "
    "German AGG § 1",
    instead="Describe what was done, as you would of anybody: “Raised his voice at the customer twice in the role "
    "play.”",
    says="""
a|any mother would|should|belongs|ought
eat|eaten her alive
flamboyan*
a man changing|bathing|washing|dressing
used to be a he|she|man|woman|girl|boy|bloke
sweet|dainty|pretty|delicate (little) thing like|;
{one}|who|{he} (..) transitioned|transitioning ;|would|use*|and|so
which|what locker_room|changing_room|rest_room|bathroom|toilet|toilets|restroom|loo (..) use|uses|used
about he or they
take|taking|took orders|instructions|direction from her|a_woman|women|a_girl|a_lady|a_female ;|and|or|at|on
he (..) has|had|with|mentioned|mentions|about|and (a|his) husband|boyfriend
she (..) has|had|with|mentioned|mentions|about|and (a|her) wife|girlfriend
typical|just_like|like_every|like_all woman|man|women|men|girl|bloke|lads
comes|came|come across as|a gay|camp|feminine|masculine|girly|macho|lesbian
better with|off_with a man|woman|guy|girl|bloke
on|for|from|in a man|woman ;|is|are|it|they|and
a|another|any|some|one guy|bloke|man|lad|chap for|in|on|at (the|this|that|a|our)
whether|if|say|call|know|called ... he or she
a|any|no|another|most man|woman|bloke|guy|lady|girl (..) belongs|can|could|should|would|does|will|cannot|do|wants|in_this|\
in_that|in_a|on_a
men|blokes|lads|guys (..) want|prefer|need another bloke|man|lad|guy
another bloke|man|lad|guy|chap
masculine|feminine|male|female looking|energy|type|touch|environment|role
not|what you|we expect from (a) woman|man|lady
opposite sex
men|women|man|woman only|s_world
{his} girlfriend|boyfriend (..) same
want|wants|wanted|had|have|with|hoping|hoped|prefer*|look*|after|expected|expecting|pictur*|imagin*|rather|need*|ideally|being|\
as|like|than|for|send|take|took|hire|hired|see for|a|have|to_be|is|someone a|another|some man|bloke|guy|lad|chap|male|men|\
blokes|lads in|for|on|with|;|who_can|to|at|instead|again|around
man|woman|guy|girl|bloke in mind
married to a man|woman
she her
he him
they them
camp ;|for|and|one
{he}|{one} {be} (..) transitioning
man|men|woman|women rather|instead|preferred|preferably
preferably|ideally|rather|must_be|has_to_be a|be_a man|woman|male|female|men|women|bloke|lad|guy
like|as one of the boys|lads|guys|girls
mother hen
soft spoken|too_soft (..) man|bloke
hysteric*|hormonal*
old boys|boy
lesbians|gays|queers
not a real man|woman
wear* (a) dress|skirts|heels as|he|for_a
{he} {be} (..) (a) (bit) girly|butch|camp|feminine|masculine|gay
ballet type|testosterone|estrogen|macho
in touch with his feminine
gender fluid|neutral|nonconforming|non_conforming
woman|women|womens|lady|ladies|girl|girls|girlie|girly|female|females|gal|gals|chick|chicks|lass|lassie|frau|frauen|wench|\
womanly|womanhood
male|males|masculine|masculinity|feminine|femininity|effeminate|macho|manly|unmanly|ladylike|girlish|mannish|butch|tomboy|\
sissy|bitch*|slut*|mannlich|weiblich
men|blokes|boys|fellas|chaps|gents|gentlemen (..) do|does|are|can|will|would|have|work|get|only|team|crew|club|here|need|want|\
better|tend|not|always|never|preferred|too|environment|world|on|in|prefer
want|wants|wanted|wanting|prefer|prefers|preferred|need|needs|needed|after|seek|seeks|seeking|like|rather|ideally|only|just|\
another|more|no|few|hire|hired (have|see|a|an|some|the|with|it|to|be|for|big|strong|good) (strong|strapping|proper|big|young|\
good|real|burly|decent|tough|practical) man|men|guy|guys|bloke|blokes|lad|lads|chap|chaps|boy|boys|fella|gent|gentleman|dude
a|strong|strapping|burly|big|tough strong|strapping|burly|big|tough|practical|young man|men|lad|lads|bloke|blokes|guy|guys
a|strong|another|some|proper|real|big|young|tough|only guy|bloke|man|lad|chap|fella|dude|fellow would|could|might|can|is|\
in_the|for|will|on|who_can|better|preferred (..) fit|better|suit|easier|right|stronger|role|job|do|handle|needed|preferred|\
reception|cope|prefer
man|men|woman|boy|lad|guy|bloke|men job|work|role|world|business|trade|place|environment|thing|club|game|industry|position
job|work|role|place|task|trade|world for (a|real|the) (real|proper) man|woman|men|women|girl|girls|lady|guy|guys|lad|lads|\
bloke|blokes
as|being|for|like|unlike|than|too_much_of (a|an|most|many|other|some) (young|typical|single|proper|real|married|working) man|\
bloke|lad|men|boy|chap|male
boys|lads|men|blokes club|only|room|environment|atmosphere|banter|culture|team
boys will be
all|mostly|only|mainly|very|predominantly|entirely (a) male|female|men|women|lads|girls|blokes|guys_team|boys|ladies
male|female dominated|only|heavy|orient*|candidate*|environment|boss|nurse*|carer*|engineer*|energy|applicant*|colleague*|team|\
manager|driver*|worker*|staff|crew
man up
have|has|no|got|need|needs|the|enough|without balls
grow_a_pair|wears_the_trousers|ballsy
gay|gays|lesbian*|homosexual*|bisexual*|queer*|lgbt*|transgender*|transsexual*|transvestite|transwoman|transman|nonbinary|\
genderqueer|intersex|drag_queen|schwul*|lesbisch*|dyke|poof|cisgender|heterosexual
non binary
he|she|they|is|was|candidate|a|that|being|as|came|who|seems|probably|clearly trans
trans woman|man|women|people|person|candidate|girl|guy
sexual|gender|sex orientation|preference|identity|change|reassign*|transition*|expression|affirm*|fluid|life
transition*|transitioned|transitioning from|to|last|a male|female|man|woman|gender|year
pronoun|pronouns
they them|pronoun*
he|she him|her|them pronouns|in_the_signature|on_the_cv
{his} gender|sex|sexuality
gender|sexuality|misgender*|deadname*|geschlecht
opposite|fairer|weaker|same sex
same sex couple|partner
sexy|sexual*|seduct*|flirt*
{he} (..) (not) straight ;|and|or
which way {he} swings
swings both
boyfriend|same_sex|husband {be}|came|was (..) he|him|mentioned
his boyfriend|husband
her girlfriend|wife
bossy|feisty|hysteric*|bitchy|shrill|hormonal|ditzy|motherly|maternal_type|sassy|pushy_woman|spinster|prima_donna
too|so|very|bit|get|gets|got|quite|how emotional for|under|when|like|about (..) {sexed}
{his} hormones|periods|period
menopausal|time_of_the_month
maiden name
manhood
""",
    unless="""
flamboyant slide*|design*|prose|plating|colour*|color*|logo*
male end|half|side|part ... female
too wide|big|large|heavy|short|tall|small a lad|man|guy|woman|bloke|chap|girl|lady
lovely|nice|friendly|pleasant lady|woman|man ;|but|and|with|who
gay pride event*|parade|month|float
male|female dominated sector|industry|field report*|sector_reports|study|studies|data
a man|woman of {age}
male|female to male|female
the|a_nice|a_friendly lady|woman|girl|guy|man|gentleman at|on|behind|in|from (the|our) reception|desk|phone|door|agency|front|\
counter|hr|payroll|gate
one man|woman band|show|operation
man|men hours|days|power
women|men|ladies|woman|man|lady from|in|on hr|the|finance|both|our panel|hr|interview|client|team|board|site|office did|asked|\
interviewed|liked|met|and|were|was
two|three|both women|men|ladies from hr|finance|the
ladies and gents|gentlemen|gents
man of few|many|his|the|march|power|hours|hour|management
for|from|by|as|like (a) guy|man|lad|bloke|chap called|named|who|from|that
gender neutral copy|language|toilet*|bathroom*|clothing|collection
old boy network*
camp ;|for|and summer|holiday|site
summer|holiday|day|boot|training|base|refugee|construction|mining|work|tent camp
to|must|can|will|would|should|and|not man the|a|an|stands|phones|desk
woman|women|lady|man|girl|ladies|gentleman|guy|men who|that (..) interviewed|met|hired|ran|runs|assessed|leads|led|showed|\
did_the_interview|manages|owns|called|answered
women|woman|ladies|womens|men|boys|girls|lady|girl|female|male health|clinic*|fashion|store*|shop*|wear|clothing|department|\
shoes|football|rugby|cricket|hockey|school*|refuge|shelter|prison|hostel|ward*|changing_room_build*|magazine|team_coach|\
network|charity|aid|golf|shoe*|apparel|sports|toilets|hairdress*|barber*|tailor*|dormitory|boarding|choir|gym|cosmetics|\
grooming|day|bay|surgical|centre|catheter*|connector*|thread*|plug*|fitting*|coupling|socket|adaptor|adapter|end|pin|pins|\
header|catheter|wing|patients|patient|residents|prisoners|service_users|hygiene|razors|skincare|collection|footwear|line|ice|\
swimming|junior|under
women|girls in|who tech|code|stem|engineering|construction|network
ready girls|lady
for|with|in|at|of the women|ladies|girls|boys|men wear|section
lady|ladies|boys|girls|man|men (of|and) the_house|macbeth|gaga|day|luck
foreman|workman|craftsman*
emotional intelligence|support|regulation|load|resilience|wellbeing|design
gender pay|neutral|data|reporting|studies|balance|equality|lens|analysis|field|clinic|marketing
sex education|offence*|chromosome*|offender*|of_the_animal*|ratio|worker_charity|toys|health
sexual health|offence*|harassment_training|harassment|violence
{his} sex of
pronoun resolution|detection|model*|rule*|task|reference
pronouns in the text|copy|sentence|grammar
transition* plan*|plans|management|to|from|from_the|service*|state*|metal*|phase|period|team|project*|manager*|between|\
animation*|smoothly|into|matrix
male|female|men|women (..) connector*|thread*|plug*|socket*|coupling*|fitting*|pins|header
straight ;|and answers|answer|through|talking|forward
diva hotel|app
chick peas|pea*|corn|lit
broad band|range|experience|knowledge|brush|skill*|skills|view|set|spectrum|based|strategy|portfolio|base|background|\
understanding
broad ;|and|but|enough|in|as|or|as_well
too|very|quite|fairly|rather|more|as|is|was|be|not broad
camp site
girl friday|guide*|scout*
boys|men|lads|guys and_girls_club|in_black
manner|manners
lass fern
trans fat*|atlantic|port|pacific|siberian
nag screen|email*|emails|screens
queer street
drama|dairy|comedy queen
ball|balls bearing*|valve*|game|park|in_the_air|pool|room|screw*
princess royal|cruise*|street|alexandra|anne|margaret|diana
(a) period|periods close|end|of|before
""",
    before="""
experience|worked|works|working|post|shift|shifts|job|placement|coach|coaching|sessions (..) in|at|for|with|on (the|a|an)
interviewer|trainer|colleague|contact|recruiter {be} (..) (a)
""",
    after="""
{place}|{served}
""",
)
