"""What is said of somebody's age, and what stands for it."""

SAYS = """
how many (..) years ... expect|get_out_of|left|remain*
how long {he} (..) been in working_life
nobody|no_one|none|everyone|everybody ... turned|over|under|past|reached|above thirty|forty|fifty|sixty|{age} (yet)
class of 5*|6*|7*|8*|9*|19*
draw*|collect*|claim* (his|her|their) social_security|state_pension
phone|screen|tablet|internet ... since|from grade_school|primary_school|kindergarten|the_cradle|birth
fax kind|type|sort|generation
(a) longer|long|decent run|innings|stretch|road ahead
usually|normally|typically|always|tend* (..) (go|hire|take) (for) ... out of college|uni|university|school
wet behind
at twenty|thirty|forty|fifty|sixty|seventy one|two|three|four|five|six|seven|eight|nine ;|he|she|they|and
forty|fifty|sixty odd ;|and|he|she|with|if
years {he} has|have|had|has_got left
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
"""
