"""Pregnancy, children, marriage, and care for relatives."""

from slack_app.domain.fairness.values import Rule

FAMILY = Rule(
    id="family",
    about="family",
    catches="pregnancy, children and childcare, marriage, care for relatives: what is, and what is guessed",
    why="It is about pregnancy or family life, which may not decide; what hours the work needs may.",
    source="Pregnancy Discrimination Act, 42 U.S.C. 2000e(k); PWFA, 42 U.S.C. 2000gg; EEOC caregiver guidance; UK "
    "Equality Act 2010, s. 8 and 18; German AGG § 1",
    instead="Say which hours or travel the work needs: “The shift starts at six; starting at nine isn't possible "
    "there.”",
    says="""
obligations|commitments|duties|responsibilities|pressures|demands at home|on_the_home_front
nursery|creche|kita|kindergarten|school hours|opening_hours ... precedence|priority|come_first|first
months|weeks|spell|period of parental|paternity leave
{he} (..) has|have|had|shares|share|got custody
custody every|arrangement*|battle|week*|schedule
{he} {be} showing a_little|a_bit|already
bump showing|under|beneath|coming
{partner} is|was|in|works|gets|got|might|may|will|wants|moves
small|tiny|wee|young ones at_home|at_school|in_nursery
who (..) mind|minds|have|watch|take (the|her|his|their) {kid}
minds|minding|nurses|nursing|cares_for|looks_after|looking_after|caring_for {his} {old_kin}
on {his} own with (..) {kid}|teenagers|boys|girls
running (..) to (the|his|her) school|nursery
hoping|longing|trying for (a|another) baby|child|kid|little_one
anybody|anyone|somebody|someone who (is) expecting
bump was|is|already showing
child|baby|booster seat|seats in {his}|the
{his} {old_kin} (is|are|has|to) living|lives|live|moved|moving with|in
nothing|something|nobody tying|ties {he}|{one} down
who (..) picks|pick|collects|fetches|minds|watches (up) (the|her|his|their) {kid}
{his} {old_kin} (has) (got) (..) dementia|alzheimer*|stroke|parkinson*|ill|sick|frail
{parent} of|to|with two|three|four|five|six|one|small|young|newborn|twin|twins|several|little|a_newborn|a_toddler|a_baby
months|weeks along|gone|pregnant
{he} (..) with|has|have kids|children|child|toddler|daughter|son ;|at|and|so|already
women|woman|lady|ladies of that|childbearing|child_bearing|this age
{he} (..) mother|father|mum|dad|mom|parent of
{he}|{one} (..) wants|want|wanted|plan*|hopes|hoping|going|trying (to) have|start|for (a) kids|children|family|baby
mat|pat leave
{his} pregnancy|childcare|nanny|babysitter|marriage|kids
on mat leave
bad|poor|terrible experience|experiences with a|the|another|young|working mum|mother|mom|parent|dad|mothers|mums|pregnant
needs|need him|her|them at home
sick|ill|dying|disabled|ailing {partner}
plans for|about children|kids|a_family|a_baby
family|personal|private|home plans|situation|circumstances
how many kids|children
who (..) look|looks|looking|mind|minds|pick|picks|take|takes after|up|care (the) {kid}
trying for a|another
mum|mother|mom|dad|father|parent duties|mode|guilt|brain|life|thing
{one} with|without kids|children|family|dependents|baggage|ties|a_family|a_baby
kids|children at home|school|nursery
{he} (..) (a) mum|mom|mother|dad|father ;|and|so|of|now|already
childminder*|au_pair|creche|playgroup|daycare
no|zero kids|children preferred|please|;|is_a_plus|would_be
parenting|parental duties|responsib*|commitment*
caring|care responsibilit*|commitment*|duties|obligations
{he}|{one} {be}|got|was married|divorced|widowed|single
married to|with|and|man|woman|couple
second|third|first|another|new|next|more|her|his child|baby|kid
start|starts|started|starting having babies|kids|children
baby arrives|comes|is_born|bump|leave|plans|brain|shower
{he} {be} (..) expecting ;|in|soon|twins|again|her|their
mother|father|mum|dad|mom|parent of|to|with (a|her|his|the) {kid}|{num}
{his} {kid} {be}|school|get|had|has|come|first|need*|age|age_is
family|kids|children|home {be} (..) priority|more_important
needs|has|have to collect|pick_up|fetch|drop (off) (the|her|his|their) {kid}
{kid} free|less
childless|childfree|child_free
no|without|wants ties
{his} household|in_laws|home_life
tied to|down by the_home|home|family|kids|her_family|his_family
{he} {be}|might|could|will|would|may (..) fall|falls|get|gets pregnant
empty nest*
living|lives|live together|with (his|her|their) {partner}|parents|mother|mum
pregnan*|pregant|pregnent|preggers|expecting_a|breastfe*|lactat*|ivf|childbearing|menstrua*|miscarr*|midwife_appointment*|\
trimester
parental|paternity|adoption leave|leaves
elternzeit
maternity|maternal|paternal|motherhood|fatherhood|parenthood|parenting|mutterschutz|schwanger*|kinderwunsch|mutterschaft*
expecting ;|in|soon|twins|again|her|their|and|a|child|baby
she {be} due in|soon|any
fertility treatment|treatments|clinic_appointment*|problems|issues
{he}|{one} (..) adopt*|fostering|surrogacy a|child|children|kid|kids|baby
the|her|baby|that bump
biological clock
clock {be} ticking
school|nursery|kindergarten|kita|daycare run|runs|pick|pickup|pickups|drop|holiday|holidays|plays|gates|hours|closures
{he}|{one}|client|worr*|concern*|about|with|for ... school|nursery|daycare|creche|kindergarten|kita pick|pickup|run|runs|calls|\
call|holidays
childcare|babysit*|daycare|kindergarten|kita|creche|nanny|childminder|playschool
child care
small|young|little|school|primary|grown|teenage|own|having|wants|want|several|two|three|four|five|no|has|have|had|his|her|\
their|sick|any|many|about|around|without|plans|planning|after|because|probably|maybe|four|more|whose (of|small|young|little|\
school|primary|her|his|their|own|the|two|three|four|both|more|age|aged|other|any) {kid}
{he}|{one}|mother|father|mum|dad|woman|man|someone ({be}|has) with|has|have|had|having (a|the|two|three|four|small|young|\
school|her|his|their) (small|young|little|school|newborn|aged|sick) {kid}
has|have|got (the) {kid} ;|at_home|to_look|and_a|and_no
the|if|whether|when|her|his {kid} {be}|get|gets|go|goes|come|comes|will|would|need*|fall|off
with the children|kids
{kid} {be} (..) sorted|ill|sick|small|young|little|school|home|grown|priority|problem|issue|off
{kid} next|soon|first|coming|come_first|at_home|at_school|in_the_way|on_the_way|sorted|one_day
single|working|new|expectant|expecting|full|time|stay|home|busy|young|lone|solo|unmarried|first (time|at) (home) {parent}
a|another|no|any|being|as|hire|hiring|more|these|only|few|many|most|young|because|working mum|mums|mom|moms|mother|mothers|\
father|fathers|dad|dads|parent|mummy
working|being|becoming parents
{he} {be}|has (now|also|going to be) (a|an) (proud|young|new) {parent}
mum|mums|mom|moms|mothers|fathers|dads|parents on|in|are|do|can|will|always|never|tend|like
plan*|start*|want*|expand*|thinking|wish*|having|raise|raising|grow*|extend* (to|about|for|of|on) (have|having|start|starting|\
raise) (a|her|his|their|more) (big|large|bigger|young) family|baby|babies|kids|children
family plans|planning|commitment*|obligation*|duties|responsibilit*|situation|reasons|life|circumstances|man|woman|issues|\
status|matters|wise|problems|friendly|background_at_home|emergencies|time
family comes|first|before|over|is|will|always
(her|his|their|young|large|big|small|new|own|growing|the|a) family {be}|comes|first|at|back|would|needs
{his}|young|growing own|young|small|new|big|large|family family|home
{his} family {be}|comes|needs|first|situation|life|at_home|abroad|would|duties|took
married|newlywed*|fiance|fiancee|honeymoon|divorced|divorcing|divorcee|unmarried|cohabit*|spinster|widowed|widower|remarried
just|recently|newly|got|getting|get|gets|is|was|she|he|be|been engaged ;|and|so|to|they|last
{his}|the|her engagement|marriage|divorce
going through|messy|nasty divorce
engagement|wedding ring|party
divorce|marriage ;|and|is|was|problems|so
{his}|the|a|get|getting|planning|summer|big|own wedding
marital|relationship|family status
single and|at|with|still|again|man|woman|mid
{he} {be} (..) single
{his}|whose|the|a|with|about|if|what|and {partner} (..)
{his} partner
private|home|domestic|{his}|family (personal|private|home|domestic|own) life|circumstances|situation|commitments|problems|\
stuff|obligations
{his} personal|private issues
lot|much|things|stuff going on at home
trouble|problems|issues|commitments|duties|responsibilities at home
commitments|responsibilities outside|at work|home
{he} {be}|want*|hope*|tr* (..) (to|for|get|have) (a) baby|babies
have|has|having|had|new|another|her|his|their|got|expect* (a|another|two|first|second|new) baby|babies|newborn|toddler|\
toddlers|infant
{he}|{one} (..) with|has|have toddlers|babies
baby {be}|brain|on|next|soon|plans|coming|question
a|has|with|{his}|new|newly (a) newborn*|newborn_baby
give|gives|gave|giving birth
birth of {his}
off to have|on us|again
nursing|expressing|pumping|lactation mother*|mom*|mum*|break*|room|milk
look*|car*|take_care|support*|help* (after|for|care|of) ({his}) (her|his|their|an|a|the|elderly|old|sick|ill|ailing|disabled|\
aging|ageing|dying|frail|own|both) (elderly|old|sick|ill|ailing|disabled|aging|ageing|frail|own|demented) {old_kin}|{kid}|\
{partner}|family|parents|relative
elderly|ailing|sick|frail|ill|aging|ageing|dying|disabled (own|disabled) parents|mother|father|mum|dad|mom|gran|grandmother|\
relative|relatives|brother|sister
{his} parents|mother|father|mum|dad|mom|gran {be}|needs|need (..) ill|sick|dying|care|frail|unwell
{his} (disabled|ill|sick) son|daughter
{he} {be}|has (a|the|her|his|main|primary|sole|full|family|also) (main|primary|sole|full|family|time) carer|caregiver|\
caretaker for
carer|caregiver|caregiving|caring duties|responsibilit*|role|commitment*|obligation*
off (..) {kid} {be} (sick|ill)
home with ({his}) (the) (sick) {kid}
{his}|no|without|has|with|two|three dependants|dependents
""",
    unless="""
parental|paternity|adoption leave polic*|module|cover|replacement|form*|administration|pay_calc*|rules|calculation*|cases|\
management|requests|process*|law|tracking|contract|admin
cover|covering|covers|replacement|stand_in|backfill|fixed_term|contract for|during|a a|someone|somebody|parental|her|\
colleague|the|paternity (..) leave
entrust* (..) (small|young|little) children
wedding segment|market|trade|sector|side|guests|business
parent in|of|to (..) bill|bom|component|class|node|record|account|company|item|row|table|module|process
years|experience|months|nights|shifts with newborns|infants
statutory maternity|paternity|parental|adoption pay
maternity|paternity|parental|adoption pay (wrong)
pregnan* ewe*|cow*|mare*|sow*|heifer*|animal*|sheep|cattle
when|if|how|what|why|after (..) a|the mother|father|mum|mom|dad|parent refus*|ask*|call*|complain*|arriv*|want*|said|says|turn*
parents {be} not keen|happy|comfortable|impressed
parent to child
child to parent
pregnan* tracking|tracker*
child|children table*|node|nodes|element*|array|props|prop|component*|record|records
pregnan*|maternity yoga|instructor|massage|class*|test*|app|clothes|photograph*|advice|advisor
{his} mum|mother|mom|dad|father and sister|brother|aunt|uncle|father|mother
spouse|partner|family visa*
runs|run|ran|running in {his} family
school run by|as|on|like
{his} family history|medical
mother hen|nature|lode
lactation consultant*|specialist*
marriage of legacy|old|the|two|data|convenience|tech*|design|form|art|code|print|systems
{he} married the|two|up (..)
second|third|first child element*|node*|table*|process*
{team} {be} (all|mostly|only) {kid}
pregnant pause*|pauses
maternity|maternal|nursing|pregnan*|parenting|fertility|adoption|ivf|breastfe* {place}|{served}|nurse|nurses|wear|clothing|\
care|midwi*|cover|assessment*|triage|of|rate|rates|agency
user|software|technology|tool|product|early|cloud|slow|system|fast|full|digital|feature|ai adoption
child process*|processes|nodes|node|element*|class*|component*|table*|key*|record*|support*|theme*|protection|safeguarding|\
welfare|account*|domain*|care_home*|development|psycholog*|psychiatr*|life_support
parent company|companies|child|class|node|component*|firm|organisation|organization|group|brand|teacher|governor*|evening|key|\
table|process*|account|element*|theme*|domain
mother board|ship|tongue
baby steps|step|food|care|unit|products|clothes|clothing|sleep|grand|boomer*
family law|lawyer*|restaurant*|owned|run|business*|firm*|company|office|doctor|medicine|practice|practitioner|of|hotel|\
therapist|therapy|support|room|court|entertainment|butcher*|brewery|bakery|history|medical|values_brochure|liaison|physician|\
solicitor*|services|group|carer_service|dentist*|dental|health|tree|market|physicians|brand|holiday*|mediation|caterer*|farm|\
vineyard
our|the|product|product_line|font|engine|model|chip|processor|protocol family
family home_care|visits_programme
married|marry|marries (up) the|with|two|data|sets|both|form|together|well|their_lists
engaged in|with|well|the|by|on|customers|audience|users|audiences|readers|stakeholders
employee|customer|user|stakeholder|patient|staff|community|audience|client|public|team|supplier|learner|donor|civic|social|low|\
high|more|student engagement
engagement rate*|manager|survey*|score*|letter|lead*|metric*|partner|team|strategy|with|terms|plan|model|levels
divorce|divorced|marriage from|lawyer*|law|case*|proceeding*|settlement*|files|counsel*|registr*|celebrant|cases
divorced from
widow record*|line*|lines|control|and_orphan*
wedding planner*|planning|photograph*|caterer*|catering|venue*|cake*|cakes|dress*|season|events|event|software|coordinator|\
industry|business|reception|receptions|sales
single point|sign|page|source|malt|threaded|thread|digit|site|entry|view|cell|use|tenant|handed|question|example|mistake|error|\
day|phase|shift|item|player|sheet|ply|axle|deck
school run|runs (..) driver|minibus|service|routes|as|on|with|contract*|bus|buses
minibus|driver|driving|bus|taxi|transport|routes (..) school run|runs
school hours|holiday club|service|programme|camp|camps
expecting a|an answer|call|reply|offer|more|higher|better|decision|lot|raise|an
expecting more|higher|better|too|an|a|to|less|them|us|something
personal|private|home problem*|issues_tracker|solving
home situation_awareness
separated concerns
due in|soon|any
birth certificate*|centre|center|plan*|registr*|unit|rates
dependents|dependants in|of the|package*|manager|list|graph|module|version*|build
kids|children|child|baby|toddler* club*|clubs|home|homes|services|ward|wards|a_e|clothes|clothing|wear|books|menu*|party|\
parties|section|department|hospital|centre|center|team|social|nursing|nurse*|nurses|residential|games|brand|shoes|camp|camps|\
tv|programme*|programming|entertainment|therapy|literature|toys|dentist*|dentistry|and_family|with_special|with_autism|\
with_disabilities|with_learning|at_risk|in_care|under_five|under_5|in_the_class*|pool
teach*|lesson*|class*|swim*|tutor*|coach*|safeguarding|nursery|paediatric*|pediatric*|train*|care|vaccin*|play|\
activities ... {kid}
{kid} ... safeguarding|certificate|dbs|lesson*|classes|curriculum|ward|practitioner
work*|experience*|nurs*|teach*|taught|trained|practice (..) with|for|of|in|on (the) (..) {kid}|families|mothers|parents|babies
""",
    before="""
administer*|diagnos*|treat*|provid*|assess*|monitor*|educat*|counsel*|advise*|instruct*|teach*|tutor*|evaluate*|motivate*|\
adapting (..) (to|for|of|with)
experience|experienced|work|worked|works|working|specialis*|nursing|teaching|taught|background|trained|qualified|post|job|role|\
shifts|cover|placement (..) with|in|on|for|of|at (the) (a)
for|to|with|of|sells|sell|sold (the) guests with|guests and
""",
    after="""
teacher*|assistant*|provider*|agency
{place}|{served}
at risk|in care|in the class|with special|books
""",
)
