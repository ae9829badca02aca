"""Age, and the words that stand for it."""

from slack_app.domain.fairness.values import Rule

AGE = Rule(
    id="age",
    about="age",
    catches="age, how near somebody is to retirement, and words that stand for it: digital native, young team, "
    "overqualified",
    why="It is about somebody's age, or about a trait that people think comes with an age.",
    source="ADEA, 29 U.S.C. 621 ff.; UK Equality Act 2010, s. 5; German AGG § 1",
    instead="Name what the work needs and what was missing: “They need two years with Kubernetes in production.”",
    says="""
winters|seasons|summers|harvests left
past|pushing|nearing|well_past|wrong_side_of|the_wrong_side_of thirty|forty|fifty|sixty|seventy ;|and|now|already|so
when nixon|reagan|carter|thatcher|kennedy|churchill|elvis
thirty|forty|fifty|sixty one|two|three|four|five|six|seven|eight|nine with|and he|she|they|no|a_bad|an_old|bad|\
a_dodgy|dodgy
sums|maths|math off|from (..) date|dates
years (..) out_of|still_in him|her|them|{one}
graduated|qualified|trained|finished_school|left_school (back) in 6*|7*|8*|9*
{his}|their generation|cohort
pensioned|pension off|soon
want*|prefer*|need*|look*|after|hire*|rather|hoping|like (..) recent|new|fresh|newly graduate*|grad|grads|graduated
youngish|oldish|elderlyish
working|good|productive|active|few|many years left
first|second|last|early|late|latter|final half|part|third|phase|stage|years of {his}|a|the career|working_life
{he} {be} (..) well|now|only|just|already|over|past into {his} forties|fifties|sixties|seventies|twenties|thirties
{he} (will|would) (..) be|turn|turning (soon) {age} ;|soon|next|in|this
close|near|closer to {age} ;|and|so|than
slow|slowing|slower at|for|because_of {his} age
{want} (..) (a) junior in|by years|age
old and_slow|and_tired|for_this|for_the_job|for_the_role|man|woman|guy
elderly {one}|;
at {age} he|she|they|and_still|you
at thirty|forty|fifty|sixty|seventy ;|he|she|they|and
young|youthful thing|things
we|they {be} (a) youthful|young brand|company|firm|outfit|business and|so
how much|many long|longer|years (more) {he} (..) work|working|stay|last|go_on|do_this|keep
grew|grown|growing up with|without smartphones|computers|technology|the_internet|tech|ipads|tiktok|social_media
born|brought_up with (a|an) phone|smartphone|tablet|computer
before ... {be} born
barely|just|hardly|only|not|scarcely out of school|university|college|uni|nappies|diapers|short_trousers|her_teens|his_teens
earlier|later|early|late|further_on in (their|his|her) life|years
younger|youthful|young|fresh|fresher energy|legs|mind|minds|ideas_from_young|thinking_of_youth|eyes_of_youth
span|spans|spanning (..) decades
three|four|five|forty|thirty decades ;|in|of_experience_and_they|they|is
junior|young|old looking
{want} (..) new|fresh|young|younger energy|talent
{one} (still|just) at|in the start|beginning|dawn|early_part of {his} career|working career|life
start|beginning|outset of {his} career
(has|have|had) (the|his|her|their) best (years) behind
oldies|elders
out of date {he}|person
retire in|at|by|on his|her|{num}
wouldn't_be_around|around for_long|much_longer
be around (for) long|much_longer|another
not be|stay here|around in_ten|in_five|long|for_long
until|till|to retires|retirement
{one}|anyone|those|people|staff|anybody|everyone over|under|above|below|past|beyond|older_than|\
younger_than (the) (age) (of) {age}
at|of that|this|her|his|an|their|a_certain age
that|this age where|when
he|she|they {be} (..) (on|at|in) {his} last legs|final_lap|autumn
back|in {his}|my|the day|days|time
{he}|{one} (..) (how) it was done|back in|before (..) {his} day
middle age|aged
{want} (..) somebody|someone|people with youth
not (so|very|that|exactly) young ;|any_more|anymore
{his} best|working|productive|active years|days
{he} {be} (..) getting|knocking on a_bit|in_years
getting on ;|in_years|a_bit
{num} yr|year old
oldest|youngest person|one|member|by|in|on (the) by|in|on|team|candidate|office|far|room|person|crew
age appropriate|discrimin*_claim
been around the_block|forever|too_long|for_ever|since
{he}|{one} (..) slow* down
too many|much miles|mileage on the clock
older|younger|elderly candidate*|applicant*|people
too|bit|rather|getting|perhaps|maybe|how|so|very|quite old
too|bit|rather|quite|very|getting|being young|elderly|youthful (for|to)
{he}|{one} {be} (not) (too|very|quite|rather|so|a|bit|little|getting|far|just|that|really|already|much|considerably) old|older|\
elderly|aged|ageing|aging|young|younger|youthful|oldish
{he}|{one} {be} (not) (too|very|quite|rather|so|a|bit|little|that|really|also) mature
sounds|sounded|seems|seemed|looks|looked (too|very|quite|rather|a|bit|little|so) (old|mature|young|tired) mature|old|older|\
young|younger|elderly
{want}|a|an|another|some|more|the|too|any|many|that|this|no|those|these (very|rather|bit|little|nice|really|slightly|much|\
younger) young|younger|youthful|older|elderly|oldish|old|mature (..) {one}|face|blood|dog|timer|timers|generation|lot|bunch
older|younger|elderly|mature|youthful {one}|generation|generations|faces
someone|somebody|anyone|anybody|person|people|candidate|one|ones|face (a) (bit|little|much|slightly|rather) younger|older|\
youthful|young|fresher
{want} (..) (a|an|the) younger|youthful|young and|or|hungry|dynamic|energetic|eager|fit|fresh|keen
{want} (..) {one} (..) younger|youthful|young|fresh
young|youthful (..) energetic|dynamic|hungry|eager
young|younger|youthful (..) {team}|environment|faces|colleagues|bunch|crowd|start_up_team
{team}|everyone|everybody|they|colleagues|others|rest {be} (..) young|younger|youthful|kids|youngsters
{team} average age
average|median age
{team} (..) {be} (all|mostly|mainly) (in) ({his}) {decade}
{his}|my|somebody|someone|candidate|applicant|person age
about|because|given|due|of|to|with|mention*|considering|despite|on|for|what|at|only|certain|same|right|wrong|ideal (of|to|the|\
account) age (group|bracket|gap|difference|limit|profile|factor|thing|range)
age (group|bracket|gap|difference|limit|profile|factor|thing|range) is|was|matters|counts|came|comes|played|plays|would|might|\
could|again|issue|wise|barrier
age group|bracket|gap|difference|limit|profile
ageing|aging {one}|body
{one} of (about|over|nearly|almost|around|only) {age} ;|who|would|will|could|and|can|is|was|feel*|does|in|on|or|with|has
{num} year* old* (..) {one}|manager|who|will|would|can|could|does|should|running|doing
{he}|{one}|manager|boss|lead|owner|founder|founders {be} (about|nearly|almost|over|already|only|around|late|early|mid|well|\
what|like|now|pushing|approaching|rising|turning|all|under|past) {age} ;|and|or|so|but|year*|old|plus|now|already|something*|\
ish|too|anyway
{he} turn*|turning {age}
not|too|hardly|barely|never ... at {age} ;
aged {age}
{age}|fifty|sixty|forty something*
over|under|above|below|past|beyond {age} ;|s|is|are|was|were|not|will|would|need|please|only|or
over|under 40s|50s|60s|30s|25s|35s
40|45|50|55|60 plus {one}|crowd
{his}|the|mid|early|late|in|ideally|low|high twenties|thirties|forties|fifties|sixties|20s|30s|40s|50s|60s|teens
twenty|thirty|forty|fifty|sixty|20|30|40|50|60 something*
generation|gen z|y|x|alpha
graduate*|grad|grads|student|youthful|young|junior|university energy|enthusiasm|hunger|vibe|vibes|mindset|feel|freshness|\
attitude|drive
{want} (..) (recent|new|fresh) graduates|grad|grads only|straight|fresh|energy
fresh|straight|right|just out of uni*|college|school and|is|was|preferred|ideally|would|they
{want} (..) fresh|straight|right|just out of|from uni*|college|school
fresh|young|new|younger blood
fresh|fresher|younger|new|young face|faces
someone|somebody|anyone|person|people|one|candidate (a) (bit|little) fresh|fresher
{one} (..) they|we|he|she|client can|could mould|mold|shape|form
mould|mold|shape {one} fresh|young|new
mouldable|moldable
boomer*|millennial*|zoomer*|oldie*|pensioner*|retiree*|oap|geriatric*|grandpa|granddad|grandad|grandma|gramps|granny|granddads|\
oldtimer*|octogenarian|septuagenarian|youngster*|teenager*|teenage|greybeard*|graybeard*
old|elder timer|timers|codger|fogey|fart|geezer|biddy|hand|hands|dog|dogs|guard|bloke|boy|boys|lady|man|woman|guy|folk|folks|\
people|person|goat|crock
grey|gray|white hair|haired|beard|hairs|around
senior citizen*
first_flush|up_and_coming|spring_chicken|long_in_the_tooth|over_the_hill|past_it|new_tricks|out_to_pasture|\
semi_retired|late_career|old_enough|baby_faced|baby_face|childbearing_age|digital_nativ*|digital_native
past|beyond {his} prime|best|peak|sell|time|use
best|good|peak|prime years|days ..  behind {he}
best|good|peak years|days {be} (..) behind|over|gone
years behind him|her|them|{his}
too many years behind|under|on
dinosaur|dinosaurs
a|old|real|bit_of_a|living|like_a|such_a fossil|relic|antique
set|stuck|fixed|entrenched|settled in|into {his}|old|the ways|past|habits|way|routines|eighties|nineties|seventies|90s|80s
{he}|{one} {be} (..) stuck in (the) past
old|new habits|tricks die|now
{he}|{one} {be} (..) old fashioned
from|of|with a|another (very|completely) (different|another|bygone|older) era|generation|vintage|century
different|another|older|wrong|that generation
generation|generational gap|thing|divide|clash|difference
{his}|near*|close*|approach*|before|until|till|towards|into|from|early|of|about|for|after|away|off|to|in|facing|only|consider*|\
semi (his|her|their|early) retirement
{he}|{one}|might|may|could|will|would|going|about|plan*|close|near*|soon|want*|due|before|until|if|when|to (..) retire|retires|\
retiring
retire|retires|retiring soon|early|next|before|within|in|shortly|anyway|on|any
already|is|was|recently|officially|practically|nearly retired
pension|pensionable|retirement age
near*|close*|approach*|until|till|before|reach*|draw|drawing|draws|collecting|take*|to|for (a) ({his}) (the) pension
winding|slowing|slowed|slows|wind|winds|coasting|coast|ticking|scaling|gearing (..) down|out|towards|to ({his}) (the) career|\
life|retirement|end|exit
winding|slowing|slowed down
end|twilight|tail|autumn|evening|last|final|back|sunset|dusk|later (end|stretch|nine|lap|stage|stages|years|phase|quarter) (of|\
in) {his}|career (career|working)
late|later|last|final in|years|stage|leg|stretch|lap|chapter (of|in) {his}|career|working (career)
years (..) of (a) (..) career (..) ahead|left|remaining
years (..) ahead of him|her|them
years|time|mileage left (in) him|her|them|career|before|until|to
(not) many|few|enough|only|good|more years|miles (..) left|to_go ;|in|before|until|for|ahead
left in the|his|her|their tank
{he} {be}|has|have|had|not got twenty|fifteen|ten|many|thirty years
for|over|next (the) (next) twenty|thirty|fifteen|20|25|30|15 years ;|with|and|or|not
long|longer|enough|short|career runway
long|longer shelf life
{his} shelf life
energy|stamina|pace|drive|speed|hunger|appetite|fire|bounce|zest|vigour|vigor (..) of|like|as|than (..) young|younger|youth|\
twenty|youngster*|graduates|kids
keep|keeping|kept|keeps|stay (up|pace) with|alongside (..) young|younger|youngster*|kids|youngest|youth
energy|stamina (..) at {his} age|time|stage
youthfulness|youthful
{his}|for|of|about|much|some|only|want|wants|need|bring*|the youth ;|and_energy|is|was|they|on_the_team|in_the_team|is_what
at {his}|this|that time|stage (of|in) life|his|her|their|career
time|stage of life
in|at advanced|advancing|tender years|age
junior|senior|older|advanced|younger|ahead|young in years|age
not getting (any) younger
{he}|{one} could|must|might be {his}|my|our|the|boss|most|old enough (..) {old_kin}
old|young enough to be
how (..) old {he}|is|are|was|were|candidate|someone
what|which|the|{his} year|date|day (..) born|birth
date|year of birth
{his} birthday|birthdate|birth_year|dob
{ask}|note*|work*|guess*|saw|see|check* (..) (when|what|which) (..) {he} (..) finished|graduated|left|qualified|\
did (..) school|college|uni*|degree|levels|graduate
(when|year) {he} left|finished school|college|university|uni
graduat*|school|degree|diploma|finished|college|university|qualified|class|born (..) in|of|from|is|was|back|around (the) 1950*|\
195*|196*|197*|198*|199*|sixties|seventies|eighties|nineties|60s|70s|80s|90s
graduation|matriculation date|dates|year
maths|math|sums|counted|count|calculated|worked (..) {his}|how|the age|old
too|bit|rather senior|experienced|seasoned|established for|in|to|next|among|alongside|against (the|this|their|that|our|a|such|\
his|her) (a) (young|younger|rest|very) us|them|team|crew|group|office|squad|others|colleagues|people|manager|boss|environment|\
rest|lads|dynamic|young
too|bit|rather|simply|just senior ;
overqualified|overexperienced
over qualified|experienced
too|much|far|way|vastly|bit|simply|frankly|so qualified
too (much) experienced|experience ;|for|and|they|so|he|she
too many|much years (of) experience|under|on
more|less years of|in life
younger|older than (the|us|them|him|her|me|everyone|everybody|all|most|anyone|whole|rest|{his}|anybody)
younger|older {be} better|preferred|preferable
{want} (..) {one} (..) younger|older
{want}|go|went|going (..) younger|youth
zu alt|jung
junges|junge|jungen|junge team|truppe|mannschaft
""",
    unless="""
get|got|getting|look|looked|see|saw|move|moved past it
retiring the|a|an|its|our|these|legacy|that|this|old|all
overqualified|over_qualified ... but|really|just ... money|pay|salary|rate|budget|cap|fee
one of {age}
old guard rail*|post*|plate*|dog
guard rail*
{thing} {be} (..) older|younger than
older|younger than {num} years|months|weeks|days
over|under 50s|60s|65s|55s retirement|village|club|community|housing|home|social|lunch|resort
overqualified|over_qualified ... ; .. asked|wants|wanted|told|said|there|pay|salary|rate|budget
prison|jail|arrest|arrested|convicted|conviction|offence|custody (..) in {his} twenties|teens|thirties
age old
from|in|since {his} youth
older|younger|over|under|above|below (than) {age} (..) to serve|sell|drive|buy|operate|by_law|for_the_licence|legally
{he} {be} {age} ;
start|beginning of {his} (career) page|section
old|older|new|young|younger school|version|versions|system|systems|stack|code|way|one|ones|kit|testament|town
{thing}|certificate*|months_old (..) {be} (..) too|bit|rather|quite|very|getting|being old
{thing} that|which {be} (..) old|older|young|mature|new
{thing} {be} (..) {num} year* old
too old {thing}|version|versions|to_count|now
{thing}|budget|pay|rate|range|salary|price|score|ends|starts|capped|tops|stops|closes|temperature ... at {age} ;
they|them {be} (..) old|mature|young {thing}
younger|older|young|old|mature|youngest {thing}|brand|business|market|children|child|kids|field|industry|discipline|process|\
start|startup|organisation|organization|wine|cheese|trees|plants|animals|horses|dogs|cattle|building|buildings|houses|homes
young|older|elderly|old|younger|mature {served}
fossil fuel*|fuels|plant*
new|fresh|young|old face|faces time|cream|id
fresh|new|old blood bank|test|sample*|pressure|results|tests|work|products|supplies
generation|gen x|y|z|alpha customers|audience*|marketing|market|brand|campaign*|consumers|shoppers|gateway
retirement {place}|home|homes|village|community|communities|saving*|account*|advice|product*|planning|plans|scheme*|flat*|\
living|complex|property|properties|of_the|communities
retire* the|a|an|its|our|these|legacy|that|this|old|all|monolith|services|servers|technical|code|debt|hurt|early_phase
retired the|a|an|its|our|these|legacy|that|this|old|all|hurt
aged|age care|debt|debtor*|debtors|cheese|receivable*|beef|creditor*|stock|steak|spirits|oak|whisky|wine|home|homes
age verification|check*|restricted|of|cheese|related|appropriate|rating|gate|uk|group_bands|discrimination|concern|limit_for|\
restrictions|bands
age group|groups|range|ranges (of|is|are|from) (..) {served}|{num}|years
early|mid|late|the 20s|30s|40s|50s|60s|twenties|thirties|seventies|sixties building|house|music|film*|design|furniture|style|\
percent|range|degrees
{his}|the|mid|early|late|in|low|high 20s|30s|40s|50s|60s|thirties|twenties|forties percent|k|range|degrees|per|an|wpm|minutes|\
psi|for_the_score
score*|rate*|pay|temperature*|volume*|margin*|budget ... in the|low|mid|high|early|late low|mid|high 20s|30s|40s|50s|60s|\
twenties|thirties|forties|fifties|sixties
old hand|hands at
over|under|above|below {age} ;|is|or|and|only percent|k|hours|minutes|people|points|wpm|tonnes|kg|lb|pounds|miles|dollars|an
mileage|score|rate|wage|pay|salary|target|result|accuracy|speed|weight|hours|temperature|load|time|typing|bill|budget|\
range ... over|under|above|below|past|beyond {age}
graduate*|grad|student energy drink|engineer|sector|company|management|market
school|degree ... in the 19*
years left on|in_the contract|lease|visa|term|warranty
over qualified|overqualified .. said|asked|wants|wanted|because_he_asked|told|prefers|explained|hoping_for
overqualified|qualified|experienced|experience ... asked|wants|wanted|told|said|pay|salary|rate|budget|duties|level|grade|lead|\
manage|architect|there_is_no|there_are_no|lower|band|title|range|hands
senior ... asked|wants|wanted|told|pay|salary|rate|budget|grade|band
too senior|experienced|qualified for|on|at the|this|that|a|such|our (..) grade|level|band|budget|pay|salary|rate|duties|\
position|role|scope|title|post|seat|junior
asked|wants|wanted|told|said|pay|salary|rate|budget|level|duties ... overqualified|qualified
{decade} ... percent
twenty|thirty|forty|fifty|sixty|20|30|40|50|60 something* percent|k|tickets|tables|files|pages|cases|screens
not ... nearly|still|budget|pay|range|rate at {age} ;
""",
    before="""
{thing}|version|versions
which|that is|was
{served}|care of|care for
experience|experienced|work|works|worked|working|support|supports|supporting|nursing|care|cares|caring|cared|looking after|\
teaching|taught|good|great|gentle|patient|skilled (..) with|for|of|in|to|at (the) (very)
""",
    after="""
{served}|{place}|{thing}
version|versions|care|wine|cheese|code|process|building
""",
    allowed="""
serve|sell|serving|selling|drive|driving|operate|insure|insurer|insurance|law|legal|legally|licence|license ... older|over|\
under|above|minimum|at_least (than) {age}
older|over|under|above|minimum_age|at_least (than) {age} ... serve|alcohol|licence|license|law|legal|legally|insurer|insurance
minimum|legal age
""",
)
