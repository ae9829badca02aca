"""What is said of somebody's health, and what stands for it."""

SAYS = """
on some|any|heavy|strong (form|kind|sort) of medication|drugs
struggles|struggle|trouble|problems|difficulties|history with {his} nerves
heart conditions
{his} back|knee|hip|shoulder|knees went|gave|gives|goes
{be} like a breakdown
{one} (a|who_is) (bit|little) sturdier|hardier|healthier|fitter
in|with full|good|perfect|rude|robust health
months|years|weeks|days|newly|recently sober
out|off|away on medical
pill box|organiser|organizer|bottle*
pillbox
need*|ask* (..) ground|step|level floor|free|access (..) (for|because)
{his}|their bowel|bowels|bladder|prostate|kidneys|liver
need*|{his}|goes_for dialysis
{his}|kidney|liver|heart|lung (kidney|liver|heart|lung) transplant
goes|go|went|going|been to aa|detox
{his}|those|these knees|back|hips|shoulders|feet (would|will|could|can) not do|take|last|hold|manage|cope
the|a|{his} limp ;|would|will|might|could|and|slow*|put
something psychological|mental|psychiatric
psychological|mental|psychiatric thing|stuff|case|reasons
mentioned|in|started|having|seeing|his|her|about|had|needs|through therapy ;|and|so|that|for|sessions
(with|only|has|lost|missing|just) one arm|leg|eye|hand|lung|kidney|limb
prosthetic|artificial|missing|lost arm|leg|eye|hand|limb|finger|fingers
{he} suffers|suffered from|with
problem|problems|trouble|troubles|issue|issues|pain|something (wrong) with {his} (bad) {body}|health
on|takes|taking|does|uses|using|used|doing drugs|cocaine|weed|steroids|something_for
(a|his|her|some) medical|health|mental|physical thing|matter
need*|need (..) surgery|operation|treatment|dialysis|insulin
{he} {be} (..) (a) (bit) unstable|manic|suicidal|psychotic|paranoid|crazy|mental|nuts|bipolar|depressive
chronic* ill
chronic|long_term|lifelong condition|illness|pain|disease|fatigue
never|not (been) (the) (same) well|healthy since
(could|might|may|will|would) get|fall|be ill|sick
sick|dying|terminally_ill wife|husband|partner|child|son|daughter|mother|father|parent|parents
something|issues|problem|problems psychological|mental|psychiatric|physical
need*|want*|ask* (..) (a) stool|chair|stairlift
inherited|hereditary|genetic (heart|blood) disorder|condition|disease|illness
not mentally|physically|emotionally|medically (quite|really) stable|robust|resilient_enough_mentally
mentally|physically|emotionally|psychologically not (..) stable|fit|strong|well|able|up|capable|robust|there
special|ergonomic|orthopaedic|orthopedic|adapted|adjustable chair|desk|keyboard|screen|equipment|shoes|seat
can not|never stand|sit|kneel|bend|lift|walk (..) because|due|with (of|to) (..) {body}|condition|health|illness
{his} eyesight|hearing|back|knees|heart {be} not|going|failing|gone|bad|poor|weak|not_great
disability|disabled badge|parking|card|status|id|benefit*
frail|sickly|fragile ;|and|health|woman|man|candidate|looking
looks|looked|seems|seemed|sounded|appeared|came_across (a|very|quite|really|rather) (bit) ill|sick|unwell|frail|weak|fragile|\
depressed|stressed_out|mentally|anxious_type|unstable|hungover|medicated|drugged|stoned|drunk
nervous|anxious wreck|disposition|person|type
(on|off) disability
(a) smoker
long|extended|frequent|regular|many|repeated|several sick|medical|health absences|absence
absen* due|because|for|from (..) health|illness|medical|sickness
what illness|condition|disease|disability
any|what|which|his|her illness*|ailment*|disease*
fall|falls|faint|faints|fainted|fainting|collapse|collapses (..) ill|sick|roof|faint|job|shift
{he} {be} (..) (a) diabetic|epileptic|asthmatic|autistic|dyslexic|alcoholic|addict|bipolar|depressive|schizophrenic|cripple|\
invalid|hypochondriac
because|after|for|through|before|from|of (of) (an|a|his|her|their) (major|big|back|knee|hip|heart|recent|minor) operation|\
surgery
tremor|tremors|twitch|twitches|tic|tics
{bad} hearts|chest|knees|knee|hips|hip|shoulder|shoulders|legs|eyesight|hearing|spine|lungs|joints
{bad} back ;|and|so|from|from_years|they|he|she|a|last|for|years
ramp|lift|stairlift|toilet|parking|desk|chair|software for one_person|him|her|them|a_disabled
special|ergonomic|adapted|screen chair|desk|keyboard|equipment|reader (..) him|her|them|need|needs
walk|walks|walking with (a|the) stick|cane|limp|frame|crutches
stick|cane ;|and
(physical|mental) fitness|strength|toughness (..) doubt*|question*
suffer* from|with
diagnos* with|of
{he} diagnosis
a|has|some|that|his|her|their|rare|medical (rare|medical|long_term|chronic) condition ;|that|which|so|and|they|called|would|\
might|means
{his} condition
hypochondriac|phobia*|claustrophob*|ocd|not_able_bodied|fatigue_syndrome|hard_of_hearing|prescription_drugs|healthy_enough
{he}|{one} {be}|had|been (..) (off) work|ill|sick (for) months|weeks|a_year (..) ill|sick|operation|surgery|depression|health
off work for|with|sick|ill|after|because (..) months|weeks|back|health|illness
health (..) worr*|concern*|doubt*|might_be|would_be|is_an_issue|could_be
worr*|concern*|doubt*|question*|unsure|fear* (..) (about) {his} health|fitness|stamina|mobility|eyesight|hearing|back|weight
can not|never see|hear|walk|stand|climb|bend well|properly|for_long|stairs|the_stairs|very
{he} {be} (..) in|on remission|dialysis|insulin|chemo|sick_leave|disability
sick|ill (..) again|often|lot|a_lot|too_much|all_the_time
(not) fully|really healthy|fit|recovered
{illness}
anxiety
{his}|a|an|in|with|uses|using|use|used|wears|wearing|needs|has|on|about|wheelchair (a|an|his|her|their|the|two) {aid}
wheelchair bound|user
{aid} ;|and|so|would|is|was|will|could|because
stutter*|stammer*|lisp|limps|limped|limping|partially_sighted|amputee|paralys*|paralyz*|paraplegic|disfigured
{he}|{one} {be} (..) blind|deaf|mute|lame|crippled|handicapped|paralysed
a|slight|bad|has|with|slight|noticed_a limp
deaf|blind in|on one|his|her|their|the_left|the_right|the
deaf|blind ;|{one}
partially|nearly|legally|half|almost deaf|blind|sighted
a cripple|handicap
handicap* ;|{one}
disabled|disability|disabilities|impairment*|impaired|handicapped|infirm|frail|sickly
colour|color blind|blindness
{his}|about|any|has|had|have|got|with|because|due|hidden|undisclosed|underlying|chronic|serious|declared|some|possible|heart|\
back|skin (of|to|a|an|some|the|his|her) (long_term|chronic|serious|underlying|hidden) learning|speech|mental|physical|hearing|\
visual|medical|health|chronic|hidden|heart|skin|nervous|personality|mobility|psychological difficult*|difficulties|disorder*|\
impediment|defect|problem|problems|issue|issues|condition|conditions|illness|limitation*|handicap|breakdown|history|needs|\
complaint|complaints|challenges|weakness
speech|learning|mental|physical|mobility|hearing|personality impediment|disability|disabilities|disorder|breakdown|illness|\
handicap|limitations
for|on medical|health|physical reasons|grounds
{his}|the|about|any|a|of|ill|poor|bad|fragile|into|mental|physical|emotional mental|physical|emotional|psychological health
{his}|ill|poor|bad|fragile|failing|ailing|weak health
about|asked (..) {his}|their|the health
health issues|reasons|problems|question|questions|questionnaire|concerns|scare|wise|grounds
mentally|physically|emotionally|medically|psychologically (not) (quite|really|too|very|up_to) well|ill|unwell|unstable|fit|\
unfit|weak|weaker|fragile|up|strong|able|capable|challenged|disabled|limited|impaired|enough|sound|healthy
unstable person|character|guy|type|mentally
mental|nervous|psychotic|psychological|unstable case|breakdown|episode|wreck|state|instability|trouble|troubles
on|his|her|their|takes|taking|took|strong|heavy|daily|off|needs|prescri*|some|with medication|medications|meds|antidepressants|\
painkillers|tablets|pills|prozac|ritalin|methadone
medicated
sick|sickness|illness days|day|record|leave|absence*|time|notes|note|rate|history|pay|certificate*|cover
off|out|home|away|calling|calls|called|call|time|days|weeks|months (..) sick|ill|sickness|illness
{he}|{one} (will|would|might|may|could|can|also) {be} (not) (..) ill|sick|unwell|poorly|depressed|suicidal|unhealthy|sickly|\
frail|disabled|ailing
absent*|absence|absences|absenteeism|time_off (..) ill|illness|health|sick|sickness|medical
because|due|through|of|by|with (..) illness|sickness|ailment*
{his}|long|serious|chronic|mental|terminal|previous|past|recurring|recent|invisible|an|long_term (long|serious|chronic|mental|\
recent|previous|old) illness|sickness|ailment|disease
{his}|old|sports|back|knee|shoulder|previous|recurring|nagging|work|war|head|spinal (old|back|knee|shoulder|sports) injury|\
injuries
{he}|{one}|got|was|is|been (..) injured
illness ;|so|and|they|he|she
unwell|poorly|hospitalised|hospitalized|ailing
signed|off|away|absent|out (off) (with|for|through|because|due) (to) stress|depression|burnout|exhaustion|back|nerves|anxiety
work|related|job|suffer* stress leave|sick|illness|absence|breakdown|from
stress leave|related|disorder
{he} {be}|has (..) burn*|burned|burnt out
burnout|burnouts
burned|burnt|burn out
nervous|mental breakdown
{his}|a|has|had|with|got|bit|history|chronic|the|of {bad} {body}
{his} {body} {be}|would|will|can (not) (..) bad|hold|play|play|problem|issue|issue|gone|give|stand|cope|hurt*|shaking|shake*
{his} {body} operation|surgery|replacement|injury|problem|problems|trouble|troubles|issues|condition|pain|op
{body} operation|surgery|replacement|injury|problem|problems|trouble|pain|op
back|joint|chronic|chest pain|pains|trouble|injury
hands|hand (were|was|are) (..) shak*|trembl*
shaking|trembling|shaky hands|hand
had|having|has|recover*|since|after|waiting|needs|{his}|from|recent|due|facing|awaiting|upcoming (a|an|the|his|her|their|\
for) (major|big|recent|back|hip|heart) operation|surgery|transplant|treatment|accident
{his}|still|slowly recovering|recovery
recovering from|alcoholic|addict|after
remission|relapse*|convalesc*|survivor
{he}|{one} {be}|has|had|goes|went|sees|saw|seeing|needs (in|a|to|into|been|had) therapy|therapist|counselling|counseling|\
psychiatrist|psychologist|shrink
{his} therapy|therapist|psychiatrist|shrink
medical|psychiatric|psychological|health history|leave|appointment*|exam*|past|reasons|certificate|grounds
{his} medical|health|psychiatric (record|records|condition|issues|notes|background|needs|report)
doctor|doctors|hospital|gp|clinic|physio appointment*|note|visit|visits
doctor|doctors|hospital|clinic|physio|dialysis appointments|visits|every|regularly|twice|often|again
{he} {be}|has|had|have (in) hospital
{he} {be} (..) (not) physically fit|strong|weak|unfit|able|capable|up
(not) fit|strong|healthy|able enough (physically) (health|for_the_physical|to_lift)
not (physically) healthy
(in) a brace
reasonable|workplace|asked|asking|need*|require*|requested|requests|request|extra|special|want*|make|for (for|some|special|any|\
the|reasonable|extra|workplace|many) adjustments|accommodation|accommodations
adjustments|accommodations because|at_work|at_the_workplace|they_can|he_would|she_would|for_him|for_her
on|autism|autistic (the) spectrum
neuro diverse|divergent|divergen*|typical
asperger*|autis*
drink|drinking|drug|drugs|alcohol|substance|gambling problem*|issue*|habit|abuse|addiction|history|dependen*
alcoholic*|junkie
{he} {be}|stay|been (..) sober|in_recovery|clean_for
too (nervous|unstable|ill|sick|fragile|frail|unhealthy|weak) fragile|frail|unstable|ill|sick|unhealthy
mentally|emotionally fragile|unstable|unwell|ill
{he}|{his}|has|have|with|candidate special needs
{want} (..) able bodied
able|ablebodied bodied
psycho|schizo|nuts|loony|crazy {one}|person
has|have|had|got|suffer* (from) seizures|blackouts|fainting|panic|allergy|allergies|pains
tremor|tremors|twitch*|tic|tics|tourette*|walks with|walking_difficult*
walks with a|difficulty
stand|standing|walk|sit|bend (..) because|due|with (..) {body}|condition|health
check|checks|checking|measure|measures|his|high|low (her|his|their) blood sugar|pressure
her|their blood sugar|pressure
{he}|{one} {be}|has|have (..) allerg*
contagious|hiv_positive
weak|poor|bad|failing|dodgy heart|eyesight|hearing|nerves|sight|vision|constitution|memory_at
schwerbehindert*|behinder*|krank|krankheit*|krankgeschrieben|depressiv
"""
