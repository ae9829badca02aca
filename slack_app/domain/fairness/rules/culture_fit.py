"""Fit, where nothing is said that was seen or heard."""

from slack_app.domain.fairness.values import Rule

CULTURE_FIT = Rule(
    id="culture_fit",
    about="a feeling, and says nothing that was seen",
    catches="culture fit, personality, chemistry or gut feeling, where nothing is said that was seen or heard",
    why="Nobody can learn from it, and a feeling often stands for what may not count.",
    source="EEOC Compliance Manual, s. 15 (subjective criteria); UK Equality Act 2010, s. 13; German AGG § 22",
    instead="Say what was seen or heard, and what the work is like: “He prefers to work alone; the team pairs all "
    "day.”",
    says="""
personality (..) differs|clashes|contrasts
disturb|upset|spoil (the|our|their) (existing|present|good) harmony
spirit|values|nature (..) closer|nearer to {his} own
flourish|thrive|bloom|happier elsewhere
airport test
picture|see|imagine {he} at|in|round|around the|our|a (..) lunch|pub|dinner|barbecue|christmas|tea
put (a|my|our|his|her|their|your) finger on
something {be} a_bit|slightly|just|a_little off ;
{he} {be} on the quiet|shy|serious|reserved|dull side
certain|particular sort|kind|type|breed of person|people|individual
left the|our|all|both|two|panel|them|us|me|client|everyone|team (..) (a) (bit|little|rather) cold|flat|lukewarm|unmoved ;
odd|strange duck
see|picture|imagine himself|herself|themselves|myself|ourselves (..) sharing|sitting|spending|travelling (..) with \
(the) {he}|{one}
nothing (really) clicked|gelled|sparked
not fit (in|into|with) (the|our|their) clientele|customers|guests|brand|house|crowd|profile
(the) click|spark|chemistry|connection|rapport {be} (..) missing|absent|lacking|not_there
not (the|a) (right|good|natural|personal|real|great|perfect) match
not (a|the|much_of_a) (real|great|good) culture|cultural|team add|addition
(no|without) (real|good|great|cultural|culture|team|personal) fit (..) with|between|in|for (the) {team}|team|us|them
culture|cultural|personality|team|values|character (fit) issue|issues|concern|concerns|mismatch|clash|reasons|question|\
questions|doubts ;|again|they|with|about
they|client|team|manager|owner|lead|panel|she|he (just) (did|do|does) not take_to|get_along_with|fancy him|her|them
not (just|really|quite|exactly) what|who they|we {be} looking|hoping|after|imagining|picturing (for) ;|personality
atmosphere|mood (..) was|felt|is off|strange|weird|awkward|cold
left a bad|strange|weird|odd|funny|cold feeling|taste|impression
strange|odd|weird|bad|funny impression
(did|does) not come across well|right|as_someone_we
not (the|a|our|quite|really) (right|kind_of|sort_of|type_of|best) personality|character|attitude|temperament (we|they|\
that) are|were|is|had|want|need
not (the|a|our|quite|really) right|kind_of|sort_of|type_of|best personality|character|attitude|temperament|person (we|they|\
that|for|;)
feeling in (the|her|his|my) gut
not|never like a match|fit
(just) not (really) one of us|them|the_team|our
culture|cultural|personality|team|social fit
no|lack*|little|zero (real|personal|human|instant) connection|rapport|click|bond|warmth ;|in|with|between|there|at_all|to|from
just|simply|really|definitely|but|so not us
not (really) (our|their|the) (..) style|crowd|scene|kind|bag|tribe
{not} (really|quite|just|going_to|ever) fit|fits|suit|suited (in) (into|with|to) (the|our|their|this) company|current|existing|\
office|team|rest_of_the culture|team|group|family|environment|atmosphere|mould|mold|dynamic|crew|bunch|gang|guys|lads|vibe|\
ethos|values|people
go|going|have|having|share|grab|get (for|out) (a|out) (quick) beer|pint|drink|drinks with
wrong|bad|poor|not_a_good|not_the_right|not_the_best|not_a_great|no|not_a|not_a_natural|not_right fit (..) culturally|\
personality|for_the_team|with_the_team|for_us|for_them|;|in_the_team|here|as_a_person
not a|the (good|great|right|natural|real|perfect|best|strong|obvious) fit ;|for_us|for_the_team|for_them|with_us|with_them|\
with_the|culturally|personality|in_the|here|as_a|or
not|never get|got|have|had|give|gave (a|the|any) (good|great|right|nice) vibe|feeling|vibes|impression (from|about|of|\
off) (him|her|them)
sense|feeling|felt|feels (that) {he} (would|will|was|is|does|did) not fit|belong|gel|blend|work_out
belong|belongs here|with_us|in_the_team
{he} {be} not really|quite|one us|one_of|our_sort|like_us|right_for_us|for_us
different|another|own planet|world|species|breed|kettle_of
not right for us|them|the_team|this_team
team dynamic* issue|problem|;
(would|might|could) upset|disrupt|disturb the team|balance|harmony|chemistry|dynamic|mood|atmosphere
rock the boat
people|human|soft side|factor was|is|wasn|;
(did|does|do|not) (not) come across (..) right|well|as_warm|as_likeable|as_nice
(just) did not take|warm to
meh
impression {be} (..) off|bad|strange|odd|not_good
no|without real|stated|given|particular reason|explanation ;|at_all|why|beyond|other_than
{he} {be} (too|bit|rather) much|full_on|intense|in_your_face|posh|alternative|hipster|corporate for us|them|the_team
would not be happy here
dislike*|disliked {he} ;|instantly|from|personally|as
(not) (a|the|really) (right) culture|cultural|team|personality|chemistry|values match|mismatch|alignment|compatibility
not|no|wrong|bad|poor|lack|lacks|lacked (a|the|of|right|good|really|great) character|social|company|people|office|group|\
house (wise) fit|match
not|wrong|no|bad|poor|lack (a|the|really|quite|right|of|good|great) (..) fit|match ;|for_us|for_the_team|for_them|\
with_the_team|in_the_team|here|culturally|personality|with_us|into
fit|fits|fitting|fitted|match culturally|personality|wise|socially
culturally|socially|personally (not|did|would|does|was|is|he|she|they) (not) (a|wrong|right|quite|really) fit|match|right|\
click|gel|work|wrong
culture|cultural|personality|character|chemistry {be} (not|an|a|the) off|wrong|missing|issue|problem|concern|right|there|clash|\
mismatch|lacking
it|just|all|really|simply {be} (..) (about|down) (to) (the) culture|personality|chemistry|character ;
{be} (..) about|down (to) (the) culture|personality|chemistry|character ;
{not} (..) fit (in|into|to) (with|well|at_all) (..) {team}|culture|us|here|family|them|company|the_house
{not} (really|quite|just) fit (in|into|with) ;
{not} (really|quite|just) fit (..) our|us|the (..) culture|family|team|mould|mold|dna
see|saw|seeing|imagine|picture (..) {he} fitting|fit|in (in) (our|the|with|their) {team}|us|culture|them|here
see|saw|could themselves|ourselves going|having|working|getting|sitting|grabbing|spending (..) beer|pint|drink|coffee|lunch|\
with
beer|pint test
go|going|have|having|share|get|grab for (a|out) beer|pint|drink|drinks with
beer|pint with {he}
(just) {not} (really|quite|just|ever|exactly) click|gel|jell|bond|connect|vibe|mesh
could|would|did|does not (really|quite) click|gel|jell|bond|vibe|connect ;|with|at|and|on|as|personally
failed|struggled to click|gel|bond|connect|vibe
vibe|vibes|mojo|je_ne_sais|wow_factor|x_factor
spark was|is|missing|wasn|between|with
no|the|that|lack*|a|any|missing spark ;|was|with|between|missing|there
the|his|her|their|bad|weird energy was|felt|is|seemed (just) off|wrong|weird|bad|strange|not_right
good|bad|wrong|right|right|strange|weird|off|odd|no|negative|the energy {be} (..) off|wrong|weird|bad|strange|missing
bad|wrong|weird|odd|strange|negative energy
no|zero|little|bad|wrong|missing|personal|right|lack*|lacked|about|the (of|good|real|right|personal|team|any) chemistry ;|with|\
between|there|in_the_team|at_all|was|just|wise
chemistry (just|really) {be} (not|really|just) ;|off|missing|wrong|there|lacking|right|not
chemistry did
gut feel|feeling|instinct|reaction|said|says|told|tells|level|call|decision|thing|;
hunch|bauchgefuhl|sixth_sense|wrong_chemistry|chemie
{his}|my|our|pure|on|by|an|just|gut|instinctive instinct|instincts|intuition
instinct|instincts|intuition told|tells|said|says|was|is
just|only|bad|a|strange|weird|uneasy|funny|odd|had|gave|have|good|nagging|certain|right|overall|no (bad|good|strange|weird|\
funny|odd|uneasy|real) feeling (about|with|that|was|is|;|they|he|she|and|from)
something|things|everything|it|interview|meeting|he|she|they felt|feels|seemed (just) (a) (bit|little) off|wrong|odd|weird|\
strange|flat
something|somehow (just) {feel} (..) off|wrong|missing|not|right|strange|odd|weird
something (about) (him|her|them) (just) (was|is|seemed|felt|did|does|not) (not) off|wrong|missing|right|odd|bothered|put|made|\
fit
(just) (did|does|do) not (quite|really|just) {feel} like|right|it|the|a|comfortable|a_match|that|as
felt|feels|seemed|seems (..) off|wrong ;
it (just) felt|feels|seemed|seems not|wrong|off|right|weird|odd
put {his}|their|a|my|our finger on
{not} (really|quite) warm|warmed|take|taken|took|feel|felt|vibe|connect|gel|click to|with|for|it (him|her|them)
{not} (really|quite) like|liked|love|loved|fancy|dig {he} as|personally|much|at_all|;
rub*|rubs|rubbed (..) wrong|up way|up
rubbed|rubs (..) wrong
wrong|not_right|odd|strange|weird|difficult|bad|funny|not_the_right|the_right|quirky|our|big|too_much|dull|flat|\
boring personality|personalities|character|temperament|attitude|mentality|mindset|persona
personality|character|attitude|temperament (..) {be} not|off|wrong|issue|problem|just|too (..)
personality ;|clash|clashes|issue*|problem*|mismatch|thing|type|wise|reasons
character|attitude clash|clashes|issue*|problem*|mismatch|thing
personality|character did|does|would|was|just not|wrong|off
attitude|personality|character {be} all
no|lack*|zero|little|without (of) (any) personality|charisma|spark|presence|sparkle
strange|odd|weird|funny|quirky|peculiar|eccentric|difficult|cold one|guy|person|type|man|woman|bloke|lad|character|fish|bird|\
way_about|way_of_being|sort
oddball|misfit|outsider|creepy|unlikeable|unlikable
{he} {be} (too|very|quite|rather|a|just|so|really) (bit|little) odd|weird|strange|awkward|creepy|quirky|eccentric|unlikeable|\
unlikable|dull|boring|peculiar|intense|full_on
a|an (bit|little) odd|weird|strange|awkward|creepy|peculiar one|;|for|guy
not|one|like|is|are|becomes|be (..) (really) one|kind|sort|type of us|our_own|the_team|the_gang|our_people|the_lads|person
not (really|quite|just) our|their|my|the_owner|the_boss kind|sort|type|cup|cups (of) (person|people|guy|candidate|tea|\
character|man|woman|human|animal)
our|their|my kind|sort|type of person|people|guy|candidate|character|man|woman|human|animal
not our|their|the_right|my type
wavelength
see eye to eye
did not (really) mesh|jell|gel|blend
not blend (in|with)
stick|stuck|stand|stood|stands|sticks out like|in (a|the) sore|team|group|crowd
square peg
too|bit|rather|so (much) nice|shy|introverted|extroverted|posh|soft|intense|serious|full_on|weird|different for us|them|the|\
our|this {team}|lot|lads|guys
introvert*|extrovert*|loner|lone_wolf
{he}|too|bit|so|very {be} (too|very|a|so|quite|rather) (bit) shy
too shy
fit|fits|fitting into (our|the|their|this) (..) family|gang|clique|tribe|crowd
our|company|team dna
energy (..) match
hard to say|explain|describe|put|pin|pinpoint (it) why|what|exactly|into|down
could|can not (really) say|explain|tell|name|put|pinpoint|give (me|us|any|a) why|exactly|reason|reasons|what_exactly|into_words
no (real|specific|concrete|particular|clear|good) reason (given|really) ;|just|they|as_such
nothing specific|concrete|tangible|in_particular
just not the_one|for_us|feeling|what_they|them|one_of
was|is|it just not right ;|for_them|for_us
not feeling it|him|her|them
left us|them|him|her cold
likeability|likability|antipathy|unsympathisch|sympathisch
not|no|lack*|without|little very|really|that|particularly|enough|any likeable|likable|charisma|charm|aura|sympathy
x factor
passt|passte nicht (..)
menschlich|zwischenmenschlich
stallgeruch
not (a) people person
""",
    unless="""
not felt to be|have
say why you|one|the|a|an|it|they_would
level|gcse|degree|phd|bsc|msc|teach*|taught chemistry
good|nice|liked|loved|lovely|praised|warm|friendly (his|her|their|the) personality|attitude|character
(team|culture|cultural|personality) fit {be} (very|really|all) good|great|fine|strong|excellent|perfect|spot_on
fit {be} (very|really|all) good|great|fine|strong|excellent|perfect|spot_on
culture|cultures fit_survey|plates|medium
cell|tissue|blood|bacterial|stem|plate|starter culture*
personality test*|tests|disorder*|questionnaire|assessment|quiz|trait_model|rights
click|clicked|clicking through|rate*|rates|on|and|bait|wrong|the|here|to|depth|tracking|fraud|events|paths|data|house|button
click|clicked ... menu|button|link|ad|rates
gel the|electrophoresis|plates|packs|coat|culture|nail*|nails|polish|culture_plates|batter*
vibe cod*|coding|coded
chemistry lab*|degree|teacher*|background|graduate|set|a_level|of|experience|department|analyser|analyzer|and|or|phd|tests|\
modules|lecturer|knowledge|panel
water|clinical|organic|analytical|polymer|cement|battery|food|medicinal|inorganic|physical|no_degree_in|in|wet|flow|surface|\
colloid|green|soil|pool|concrete|studied|quantum chemistry
spark and|job*|jobs|plug*|streaming|sql|cluster*|pipeline*|etl|experience|hadoop|scala|erosion|on|python|was_missing_from|core|\
tuning|arrestor*|knowledge
apache|py|pyspark|java|scala|sql|databricks spark
gut microbiome|health|renovat*|rehab|bacteria|flora
instinct library|mri
attitude control|indicator|sensor*|estimation|determination|loop
character set*|sets|encoding|limit*|limits|class*|count|string*|recognition|animation|design*|model*|rig*|reference*|actor|\
development|columns|long|length|escape|by_character
character ... parser|encoding|utf|field
feeling for numbers|the_material|food|dough|colour|color|spacing|taste
pipe|pipes|bearing*|shaft|part|tolerance*|press|curve|data|model|valve|joint|door|window|suit|fit|mask|product|\
interference fit|fits
fit of|out|for_work|test|tests|gauge|note|notice|finish|testing|notes|for_this_one_because|into_the_schedule|up
connect|connected|connecting to|the|with_the_api|via|device*|vehicle*|home|services|care|tv|wire*|data|network|pipes|hose|up
bond|bonds|bonded market*|warehouse|store|trader*|trading|issue*|desk|yield*|insurance|number|the|fund*|clean_room|stores|\
coating|brick
match|matching|matches|mismatch the|of|invoices|engine|process|rate|with_the_invoice|three_way|report|figures|algorithm*|score|\
orders|fixtures|day|found|made|in_the|data|colour|color|stock
word|pattern|price|data|type|stock|invoice|colour|skill|skills|salary|pay|rate|timing|hours|location|impedance|football|test|\
shift|schedule match|mismatch
mesh network*|router*|service|generation|bags|size|analysis|wire
energy sector|efficiency|market*|trading|bills|supplier|level|company|audit*|compan*|drink|assessor|rating
bad|strange|odd|difficult|strong|weird|wrong|cold|funny|awkward|different error*|smell|value*|number*|result*|output|behaviour|\
noise|reading*|order|bug*|date*|data|figures|question*|question|customer*|call*|calls|hours|shift*|conversation*|stakeholder*|\
storage|call|calling|chain|store|room|pause*|start|start_up|cuts|food|water|weather
difficult customer*|client*|conversation*|call*|to|question*|stakeholder*|people|guests|patients|for_him|for_her|with_the
cold calling|call*|chain|store|storage|room|calls|outreach|rolled|start|email*|war|starters|weather|fusion
shy of|on
just|hours|weeks|months|points|pounds|a_bit|years|percent shy of
lone working|worker
charm pricing|offensive|city
stand|stood|stick|stuck|sticks|stands out (..) for|as|with|positively|among|because|well|from
no reason yet|given_yet|they_said_budget
hard to explain|describe|say to|the_gap|how_it|how_the|what_the
could|did|can|would not (..) say|explain|tell|name|give|describe|put (..) how|what|when|which|who|where|a|an|one|the|any|more|\
it|example*|figures|numbers|detail* (..)
explain why (..) (the|a|an|his|her|their|it|this) test|query|model|code|weld|figure*|number*|cache|rate|error|build|index|\
ratio|patient|dose|pipe
personality|character|attitude|mindset (..) praised|liked|great|good|fine|excellent|lovely|warm|positive|super|right_on|spot_on
great|excellent|lovely|positive|super|brilliant|can_do|winning|fantastic|wonderful personality|character|attitude|mindset|vibe|\
vibes|chemistry|energy|match|feeling|culture_fit|fit|team_fit|cultural_fit
match made
{not} (..) feel comfortable|confident|ready|prepared|sure with|in|about|using|to|leading|working
feel* unprepared|rushed|long|generic|rehearsed|thin|slow|read|tired|short|scripted|vague
felt (..) unprepared|rushed|long|generic|rehearsed|thin|slow|read|tired|short|scripted|vague|half|shallow
just not enough|any|the_licence|available|deep|the_years|there_in|qualified|licensed|certified|strong|experienced|possible|\
the_hours|the_ticket|senior
""",
    before="""
ask|asked|read|see|tell|say|describe|know (..) about the|our|their|company
""",
    after="""
for numbers
""",
    allowed="""
he|she|candidate|applicant (also|just|then|openly|clearly|twice|only|never|once) {observed}|{said}|kept_interrupting
;|because|since|when {said} (the|them|us) (panel|client|manager|interviewer|team|owner) he|she|they|that|to|no
""",
)
