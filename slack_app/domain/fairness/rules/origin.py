"""Race, colour, origin, accent, and language beyond what the work needs."""

from slack_app.domain.fairness.values import Rule

ORIGIN = Rule(
    id="origin",
    about="origin",
    catches="race, colour, origin, names, accent, and language without the task or level that needs it",
    why="It is about where somebody comes from, or about a language beyond what the work needs.",
    source="Title VII, 42 U.S.C. 2000e-2; EEOC guidance on national origin; UK Equality Act 2010, s. 9; German AGG § 1",
    instead="Name the task and the level: “Needs German at C1 for customer calls”, or what callers couldn't follow.",
    says="""
{nation}|foreign|ethnic|islamic (first|last|family|sounding) name|names|surname
sound|sounds|sounded like (..) grew_up|local|locals|from_here|from_round_here
about_as|as|very|pretty|all|mostly white as|bit|part|corner|end|area|village|town|county|neighborhood|neighbourhood|clientele
look|looks|looking more like them|us
mouth|tongue around|round (the|his|her|that|their) (last|first|family) name|surname
strong|thick|heavy|broad|pronounced|noticeable|marked (..) accent
accent on him|her|them (..)
traveller|traveler|gypsy|roma|romany community|family|background|stock|site
aussie|kiwi|english|british|irish|scottish|american|local|native voice (..)
tripp*|stumbl*|struggl* over|with {his} name|surname|names|surnames
a|an {nation} would|could|might
like*|prefer*|want* (..) {nation} people|person|faces|staff|candidates|voices
born and bred
look|looks|looked|glance at {his}|the|that surname|last_name|family_name|surnames
anyone|anybody|someone|somebody {nation}
english {be} (..) shaky|weak|poor|limited|rough|patchy|broken|basic ;
straight|fresh|just off the plane|boat|bus (from)
local voice|voices|sounding
enough|plenty|lots|too_many (of) {one}|people|guys|lads from {land}
name|names|surname|surnames like that|this|his|hers|theirs|those
lilt|lilting
{people_of}|{nation} (..) work*|works harder|cheaper|less
prefer*|want*|like*|hire*|rather to_have|only|the {nation} (young) {one}
not|only|no more|a|another {nation} {one}|;
{he} {be} not (from|a|quite|really) local|from_around|one_of_the_locals
local|from_here ; you_know|if_you|get
language {be} (..) (a) problem|issue|barrier
poor|bad|weak|limited|insufficient english
(his|her|their) english|german|french (..) not|n up_to|good|strong|where
foreign|strange|exotic ring|sound|note|tone|twang (to)
foreign ring|twang|touch|note
what kind|sort|type of (a) name|accent|background
that|this|those|such part|parts|countries|region|country of_the_world|are|always
parts|part of the world
where|the_place|country {he} comes|come|came|is from
a|an|another|any|some|as|like|being|prefer|want|only|for|no a|an|another brit|aussie|turk|scot|yank|kraut|frenchman|englishman|\
irishman|dutchman|spaniard|filipina|latino|latina|arab|serb|croat|finn|swede|dane|scotsman|welshman|yorkshireman
as|being|like a|an {nation} (he|she|they|;)
prefer*|want*|rather (have) (a|an) {nation} ;|for|to|in|at|on
prefer*|want*|rather (only) {people_of}
really|actually|originally|{he} {be} really|actually|originally from {land}
{he} {be} (..) from {land}
sound|sounds|sounded|look|looks|looked (too|very|so|a_bit|quite) {nation}|foreign|ethnic|exotic
too|very {nation}|foreign|ethnic|exotic for|;
not|does|do|did not speak|talk|sound like us|we|locals|a_local|people_here
{his} papers|country {be}
culture shock
{people_of} are|do|can|will|always|never|tend|work|don
english|german|french {be} (..) hard|difficult|tough to follow|understand
hard|difficult|tough|impossible|struggle*|trouble to|with|understanding understand|follow (him|her|them|his|her|their) accent|\
english|speech|pronunciation
pronunciation
foreign|overseas|immigrant|migrant worker*|nurse*|doctor*|candidate*|applicant*|labour|labor|staff|workforce
our|the|english|local customers|guests|clients|patients|callers|regulars (..) foreign*|accent*|{nation}|black|english_properly
bad|poor|terrible|negative|trouble|problems|issues|burned|burnt|luck (experience|experiences|luck|time) with|by (the|some|two|\
all|other|a) {nation}|{people_of}|foreign ({one})
{nation} {one}
{he}|{one} (..) from|over|of|in {land} (..) ;|and|so|they|last|but|originally|where|which|not
come|comes|came|moved|arrived|flew|moving|relocated|emigrated|fled|hails|born|raised|grew|family|people|parents|\
roots (..) (from|in|of|up) {land}
{his} first|mother|native language|tongue
whose|with|as|have|has|is|the (a|their|his|her) first|mother|native language|tongue
first|mother|native language|tongue {be} (..) english|german|french|ours
{his}|about|of|with|{nation}|foreign|immigrant|african|asian (cultural|family|ethnic|foreign) roots|ancestry|heritage|\
ethnicity|descent|origins|homeland
look|looks|looked|sound|sounds|sounded|seem|seems (..) from here|abroad|overseas|around_here|round_here|somewhere_else|\
this_country|another_country
name|names|surname {be} (..) unpronounceable|hard|difficult|strange|odd|unusual|foreign|tricky|impossible
unpronounceable
where (..) grew|grow|raised|brought up
grew|grow up ;|in_another|there|in_africa|in_asia
not|non native
skills|english|german|language (..) not native
barely|hardly|does_not|can_not|could_not|not (really|even) speak*|understand* english|german|the_language
{one} of {nation}|foreign|african|asian origin|descent|background
of|from a different|another race|culture|colour|ethnicity|background
(non) western|white|european|eu name|names|appearance|looks|face
ethnic|racial mix|profile|makeup|minority
(the) n word
paki|chink|gook|spic|wetback
our|the locals|natives
(more) settled here|in_the_country
integrat* into|in (our|the) society|culture|country
they|these|those people ;|are_always|always|never
english (..) (too|so) poor|bad|weak|broken|basic
heavily accented
accented english|speech|german
accent|accents|accented|akzent|dialect|twang|brogue|drawl
native|mother|first tongue
(not|non|no) (a|an) native (..) speaker|speakers|english|german|french|level|sounding|spanish
native speak*|sounding|ish
muttersprachl*|migrationshintergrund|auslander*
second|third|foreign|first|other|different language ;|and|so|but|for_her|for_him|obviously
english|german|french|spanish {be} (..) her|his|their|a (..) second|third|foreign|first
sound|sounds|sounded|sounding|speak|speaks|speaking|talk|talks (not) (..) foreign|{nation}|local|native|like_us|different|\
ethnic|exotic
does|did|do not (really|quite) sound|talk|speak (..) {nation}|local|right|native|like
(not) (..) sound|sounds|sounded|look|looks|looked (..) foreign|{nation}|native|ethnic|exotic|foreigner*
way|how {he} speaks|talks|sounds|spoke|talked|pronounces
imitat*|mimick*|mock*|laughed (..) (how|way) {he} speaks|talks
where (..) {he}|candidate|person|someone|name|she|family|parents|people|that|really|originally (..) from|born
where {be} {he}|candidate|person from
where (..) (really|originally|actually) from ;|they|kept
{his} (country) of origin
country|countries|place of origin|birth
originally|really|actually|all come|comes|came|from|is from|overseas|abroad
national|ethnic|racial|immigrant|migrant|foreign|cultural|migration|african|asian|religious origin*|background*|heritage|roots|\
difference*|group
ethnic*|ethnically|racial*|racist|nationality|nationalities
{his}|about|because_of|of_his|of_her|different|another|the race ;|and|is|was|came|thing|they
race {be}|came|card|thing
foreign|funny|strange|weird|unusual|odd|difficult|exotic|complicated|ethnic|african|arabic|muslim|polish|indian|russian|\
turkish|long (sounding) name|names|surname|surnames
{his}|the|a|foreign|last|first|with (first|last|family) name|surname|names|surnames {be} (..) foreign|hard|difficult|\
unpronounceable|strange|a_mouthful|exotic|unusual|problem|{nation}
name|names|surname|surnames (..) sound|sounds|sounded|sounding
pronounce|pronouncing|spell|say (..) (his|her|their|the) name|surname|names
name|names|surname|surnames ... {be} (all|too|very|rather) {nation}
foreigner*|immigrant*|migrant*|non_natives|refugees
foreign born|looking|sounding|national|nationals|guy|guys|worker*|candidate*|people|applicants|nurse*|staff|lad|lads
us|uk|american|british|native|german|irish|foreign|overseas|locally|canadian born
from abroad|overseas|another_country|a_different_country|the_old_country|eastern_europe|africa|asia|the_middle_east|\
latin_america|her_country|his_country|back_home (..) so|and|they|not|which
grew|grown|raised|brought|born|educated up (..) abroad|overseas|elsewhere|in_another|in_a_different|outside|there
raised|born|schooled (..) abroad|overseas|elsewhere|outside
(not) born (and) (bred|raised) here|there|in_the_country|in_this_country|locally|over_here|over_there
not born
not from here|round|around|this_country|these_parts|the_area|the_region
people|someone|somebody|folk|candidates|one|local|staff from here|round_here|around_here|our_own_country|these_parts|\
this_country|home
{he} {be} (..) {nation} ;|and|so|but|which|or|by|guy|man|woman|lady|girl|lad|descent|national|born|who|they
{nation}|foreign|black|white|brown|coloured|colored|ethnic|oriental|gypsy|roma|traveller (young|older|looking|male|\
female) {one}|name|face|origin|descent|heritage|immigrant*|lot
{want}|another|no|only|all|these|those|more|too|many|enough|lot|any|some|against|not|of|from|with|about|than|most|like|\
other (any|more|many|of|the|another|an|keen|on|a) {people_of}
{people_of} (..) do|can|are|will|would|tend|always|never|work|have|on|in|for|already|here|preferred
another|one|no|any|more|yet_another (more|other) {nation} ;|please|they|on|because|so|again|this|in
{he} {be} (..) black|white|brown|coloured|colored|mixed_race|dark_skinned|asian|hispanic|latino|latina|african|half_* ;|and|so|\
or|but|they|which|himself|herself
{he} {be} (the) (only|too) black|brown|coloured|colored|asian|mixed_race|biracial|nonwhite|of_colour|of_color
{want} (..) white|black|brown|coloured|asian face|faces|person|people|man|woman|girl|guy|candidate
white|black|brown|dark|light|fair skin|skinned|face|faces|people|person|guy|guys|woman|man|men|women|lad|girl|kid|folk
skin colour|color|tone
people|person|women|woman|man|men of colour|color
mixed race
non white
{nation}|foreign|african|immigrant looking|sounding|born|background|blood|roots
middle eastern
east|west|eastern|western|south|north german*|european*|indian*|asian* ;|and|they|he|she|so|guy|lad|woman|man|which|joke*
{team} {be} (all|mostly|mainly|very|entirely) {nation}|white|local
all|mostly|mainly|entirely {nation}|white {team}
roma|sinti|gypsy|gypsies|gipsy|pikey|romani
travellers|travelers ;|and|on|in|or
broken|poor|bad|limited|basic|weak|rough|shaky|thick|heavy|funny|strong|patchy|terrible|improve|perfect|proper|accentless|\
flawless {tongue}
{his}|the|spoken|written|of|with {tongue} {be} (not|just|really|simply) (..) good|great|perfect|enough|weak|poor|rough|basic|\
shaky|broken|bad|issue|problem|limited|terrible|up_to|fluent|native|bit|so_so|worry|fine|strong|there|hard
{he} does|do|did|can not (really|even) (speak|write|understand) (..) {tongue}
not (..) (good|great|enough|perfect|proper|fluent) {tongue} ;|enough|skills
{tongue} (skills) {be} (not) (..) good_enough|weak|poor|issue|problem|barrier|up_to_scratch|not_great
english not good|great|perfect|enough
language barrier|issue|issues|problem|problems
talks|speaks|spoke|talking|sounds (..) funny|like_a_foreigner|strange|weird
lack* (..) {tongue}
cultural|culture background|backgrounds|difference|differences|clash|gap
different|other|another|their|her|his|foreign (cultural) culture|country|cultures|mentality
{nation}|foreign|different mentality
{his} country|culture|people|race|homeland|community|mentality
{his} (cultural|ethnic|religious) background {be} (..) foreign|different|issue
how we|us do|are things here|in_this_country
hear (someone|somebody|people) (..) from here
third world
dark|darker|fair skinned
caste
visible minorit*
a|an|ethnic|visible|from_a|some|being_a minority ;|candidate*|background|hire|group|person
diversity hire|quota|candidate|box|tick
""",
    unless="""
country of origin ruling*|rule|rules|label*|marking*|certificate*|declaration*
accents on|in|over the|a|menu|letters
egg whites
so {nation} would|is|was|;
{his} background|english|name {be} in|for|as
pronunciation guide|training|lesson*|coach*|of_drug
{he} {be} from {land} office
foreign nurse*|worker* registration|recruit*_programme
migrant|immigrant|foreign worker* charity|law|support|programme
{his} first|second|native language is|was java|python|c|go|sql|rust|php|perl|cobol|ruby|javascript|kotlin|scala|swift|r|vba
{nation} {thing}|guest|guests|customer|customers|colleagues|teachers_of|contractors|patients
expat* payroll|tax|services|assignment*|package*|mobility
(non) native code|app*|mobile|plants|species|build*|query|driver*|vlan|widgets|types|resolution
accent|accented color|colour|colours|wall|lighting|shade|pieces|was_on|of|on_the|on_a|is_on|marks|character*|\
letters|grave|chair*|table*
accent was|is|of|lies|lay on|the|on_the
accents of|in_the_design|on|and_umlauts
native|natively mobile|app*|apps|cloud|sql|code|plant*|plants|species|module*|ios|android|library|libraries|integration|\
support|ads|resolution|components|build
cloud|react|digital|ai|mobile|script|data native
foreign exchange|key|keys|currency|object*|direct|function|body|bodies|matter|trade|policy|affairs|office|accounts|constraint*|\
ministry|subsidiaries|subsidiary
{tongue} teacher*|teaching|tutor*|lesson*|translation|translator|department|literature|market|speaking|customer*|client*|\
model*|processing|server|arts|degree|law|parser|lessons|school
race|races condition*|conditions|track|day|car|cars|team|relations|engineer*|to|against|bike*|horses|detector|hazard*|course
horse|arms|data|drag|boat|cycle|relay|rat|motor|human race|races
{nation} market|markets|food|cuisine|supplier*|client*|customer*|plant|subsidiar*|law|tax|gaap|restaurant|kitchen|team|office|\
accounts|clinic|site|colleagues|entity|payroll|school|standard*|standards|airlines|airways|bank|embassy|wine*|cheese|port|\
customs|consulate|desk|dishes|version|website|headquarters|hq|parent|company|firm|region|sales|export*|operations|territory|\
sector|army_knife|polish|door|press|national_health
{nation} pole|poles (..) wood|tent|volt|switch|motor
pole|poles vault*|position|mounted|camera|climb*|dance
to|nail|floor|shoe|a|some|needs|metal|the|furniture|of|car|final|bit|lacks|little|lack|without|with|more|and|surface polish
polish|polished|polishing his|her|their|the|a|up|off|of|and_finish|needed|stone|metal|floors|it|machine*|compound|glass|wheel
scots law|pine
roma|turkey|french|swiss|danish|greek|german|italian|spanish tomato*|dressing|fries|press|door|roast|pastr*|shepherd*|salad|\
yoghurt|bread|wine
roma tomato*
asian|indian|italian|french|mexican|thai|chinese|japanese|greek|turkish|spanish food|cuisine|kitchen|restaurant*|chef_de|\
dishes|cooking|pastry|wine|fusion|bistro|bakery|station|menu|market*|markets
black|white|brown box|belt|paper|papers|board|goods|label|list|listed|listing|hat|friday|noise|space|glove|collar|sheep|out|\
market|tie|swan|ice|hole|cab|field|wash|water|wine|light|balance|gaps|card|start|listed|boxes|rice|metal|sauce|forest|cockpit|\
blood|bread|steel|pudding
in|into the black|white|red
black and white
country|countries manager*|director|head|code|lead|club|list|house|hotel|road|managers|dropdown|field|store|specific|rules|pub|\
field_in
different country code*|tax
different|another|other|her|his|their|foreign country (..) manager|payroll|office|tax
company|work|team|safety|feedback|engineering|working|cell|office|tissue|blood|testing|learning|start_up|startup|\
corporate culture|cultures
different|other|another|their|his|her culture of|medium|media|plates|dishes|flask*|conditions|than_the_office|change
wrong|mistake*|value|figure*|number*|data|error|request*|leads|parts|traffic|funds|revenue|stock|orders|money|cash|\
figures ... from
where (..) figure|number|data|error|leads|parts|orders|money|cash|request|traffic (..) from
traveller|travellers|traveler* cheque*|check*|insurance|services|app|cheques
minorit* interest|interests|shareholder*|stake*|share|report
language model*|processing|school|server|lab|pathologist|therap*|teacher*|skills_test|features|runtime|bindings|support|\
learning
programming|second|query|body|sign|scripting|functional|typed|compiled|markup|natural|design|foreign|modern|assembly language|\
languages (..) like|is|python|go|rust|processing|after|teacher*
first|second|third language|languages {be} (..) python|java|c|go|javascript|php|rust|kotlin|cobol|scala|sql
file|variable|brand|product|domain|table|column|function|user|host|field|class|company|client|display|trade|server|\
naming name|names
third|first|second world_war
from here to|on|they|we|he|she
funny|long|odd|strange|difficult|weird|unusual name|names (for|of) a|the|variable*|file*|field*
origin header*|headers|server|cors|policy|request*|of|story|certificate*|code
""",
    before="""
market|markets|experience|background|office|offices|plant|supplier|suppliers|client|clients|team|teams|customers|sites|depot|\
project|projects|users|subsidiary|knows|serves|sells|sold|worked|works|travel|travels|trip|trips|move|moves|moving|\
relocate (..) in|with|for|to|at (the) (an|a)
knows|knew|covers|covered|sell|sells|cook|cooked|cooking (the) (only)
""",
    after="""
market|markets|cuisine|food|dish|dishes|supplier|suppliers|office|site|plant|restaurant|kitchen|law|tax|patients|guests|\
account|accounts|subsidiary
""",
    allowed="""
{tongue}|language|native|accent|he|she (..) {level}
{level} ... {tongue}|language
{tongue} ... (for|to|on|in) (the|his|her|their) (..) {task}
{task} ... needs|need|in|require|requires|speak|speaks|be|are|is (..) {tongue}
spanish|french|polish|german|english|dutch|italian|mandarin|arabic|turkish|russian|portuguese|welsh {be} (..) needed|required|\
spoken|a_must|essential|used
needs|need|requires|required|speaks|speak (..) polish|german|spanish|french|english|dutch|italian|welsh|mandarin|arabic|\
turkish|russian|portuguese (..) (for|on|with|at|in|to) ({det}) (..) {task}|shop_floor|floor|guests|patients
""",
)
