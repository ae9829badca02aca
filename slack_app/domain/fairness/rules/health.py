"""Health and disability."""

from slack_app.domain.fairness.rules.health_words import SAYS
from slack_app.domain.fairness.values import Rule

HEALTH = Rule(
    id="health",
    about="health",
    catches="illness, disability, treatment, absence through illness: known, asked for or guessed",
    why="It is about somebody's health or a disability, not about what they did when the work was tried.",
    source="ADA, 42 U.S.C. 12112; UK Equality Act 2010, s. 6, 15 and 60; German AGG § 1, SGB IX § 164",
    instead="Name the task and what was seen: “The job lifts 25 kg all day; the test box wasn't lifted.”",
    says=SAYS,
    unless="""
{illness} gene|genes|mutation|marker*|board|sample*
sick time|leave|day|days accrual*|balance*|code*|calculation*
disability examiner*|adjuster*|analyst*|caseworker*|assessor*
{his} hand|foot|eye|eyes|back|knee went|goes up|down|into|on
transplant|dialysis {place}|nurse*|patients|coordinator*|surge*|machine*|technician*
depression|anxiety|pain score*|scale*|screen*|questionnaire*|inventory
psychiatry panel|placement|rotation|background|post|ward|team|rota
on|with|comfortable|confident|get*|using with tablets
on blind ;
patient|patients|resident|residents|guest|guests (..) blood sugar|pressure
colour|color blindness|blind in|test*|check*|palette|safe|friendly|mode|filter
depression era
deaf|blind to
faint* on|off the roof
suffer* from|with scope|poor|bad|a_lack|lack|slow|performance|downtime|outages|the|latency|n_plus|low|high|too|typos|over
sick pay
{his} condition of|report|on_the
diagnos* of|with the|a|root|network|engine|fault*|error*|scan*|boiler
a condition of|in_the|precedent|variable|that_the_role
blind cv*|cvs|applications
off work at|by|on_time|early
family medical|health history
skin condition|conditions|test
depressed market*|price*|prices|demand|sector|region|area|economy|key|button|housing|sales
stroke|lisp unit|ward|width|engine|order|play|rehab|team|pathway|programming|code|common
{illness}|disabled|disability {place}|nurse|nurses|screening|biology|drug|drugs|therap*|vaccine*|imaging|diagnos*|registry|\
assay*|cell|cells|friendly|genomics|biomarker*|counsellor*|counselor*|hospital_at|awareness|wards|and_stroke_unit|pathway*|\
strategy|sales
blind spot*|spots|review*|test*|copy|copies|tasting|audition*|date|trust|faith|hire|alley|bend|interview*|study|trial|corner|\
alleys|fitter*|fitting|shortlist*|recruit*|cv|side
double|roller|venetian|window|colour_blind_test|tasting blind|blinds
deaf to|ear
tone deaf
disabled the|a|an|all|his|her|it|by|alarm|button|features|tests|logging|account*|access|caching|in_the_config|toilet*|parking|\
people_services|user|users|on
disabling|disable|disables
lame duck|excuse|joke|joke|answer
crippled|cripple*|handicap the|a|our|by|golf|software|system|build|network|index|race|betting
limp mode|home|handshake|along
mute button|swan|the|function
health|medical|physical|mental and|check_endpoint*|informatics|checks|tech|insurance|insurer|plan|visitor*|economics|policy|\
records_module|data|it|coach|checkup_product
health condition|conditions|issues (..) of_the patient*|customers|system
mental health {place}|nurs*|ward|trust|services|unit|team|first|nurse|nursing|act|worker*|support|care|practitioner*|sector|\
social|experience|charity|app|patient*|professional*|advocate*|hospital*
mental arithmetic|model*|models|maths|math|agility|load|map
medical history taking|form|module|forms|records|field
physical|skin|medical|speech|visual condition|conditions|needs|challenges of|in|on_the patient*|site
personality|learning disorder|difficulties|disabilities|difficulty {place}|{served}|pupils|setting|settings|nurs*
learning disab* {place}|{served}|nurs*|service*|setting*|home*|sector|support|experience
disability|disabled {place}|{served}|services|access|adaptation*|toilet*|support|care|football|sport*|sports|benefits|claims|\
insurance|rights|confident|law|studies|living
medication|medicines round*|rounds|administration|error*|errors|management|chart*|charts|dose*|doses|count|records|safety|\
reviews|competenc*|ordering|trolley|training|knowledge
sick bay|bay_stock|pay_rules|pay_calculation*|note_processing|leave_policy|leave_module|of|and_tired
illness|injury prevention|claim*|claims|rate*|rates|law|lawyer*|clinic|team|reporting|data|frequency|management|trends|\
insurance|policy|list|solicitor*
personal injury
physical|health therap*
occupational|physical|speech|cognitive|massage|beauty|respiratory|radiation|gene|art|play|infusion|iv therapy|therapist*|\
therapies
therapy|therapist|therapies room*|dog*|products|area|assistant|team|session*|lead|practice|experience|clinic
system|disaster|data|backup|debt|asset|crash|error|vehicle|heat|file|account|services|market|economic|price|cost recover*
recover* (the|a|from|his|her) (..) data|debt|file*|files|assets|invoice*|gracefully|quickly|failures|server|failed|failure|\
error|errors|outage|crash|mistake*|incident
emotional|physical|medical health_app
an operation|operations manager*|team|of|theatre|in
in|the|a|theatre|cataract|his|her|with|open|dental|oral|vascular|cosmetic|general|orthopaedic|her_field_is|plastic|\
cardiac surgery experience|background|unit|ward|nurse*|team|is_her|is_his|,|practice|reception*|department
treatment room*|plan*|plans|plant|plants|of|options|centre|center|pathway*|coordinator|works|water|wood
water|waste|surface|heat|beauty|wood|sewage|wastewater|effluent|accounting|tax|customer|vat|equal treatment
accident and|claims|investigation*|emergency|repair*|report*|book|reporting|at_the_site|statistics|data|management|\
reconstruct*|in_the_exercise
{body} injury claims
adjustments in|to|entries|of|ledger|stock|payroll|inventory|journal
adjustments|adjustment entr*|entry|ledger|to_the_model
audit|stock|month|year|price|inventory|ledger|payroll|fit|minor|fair|valuation|manual adjustments
travel|short_term|corporate|student|hotel|guest|live_in|holiday|temporary|staff|rented|serviced accommodation|accommodations
accommodation|accommodations manager|sector|provider*|costs|allowance|is_not|is_provided|booking*|near|during|included|on_site|\
for_guests
spectrum analyser|analyzer|licen*|auction|analysis|management|of|allocation|wireless
broad|wide|whole|full|frequency|radio|colour|color|the_other_end spectrum
stress test*|testing|analysis|strain|calculation*|relief|cracks|concentration*|levels|in_the_beam|load*
mental|heat|thermal|tensile|beam|shear|load|residual stress
heart of|rate|surgery|unit|failure|ward|valve*|monitor*|beat
learning curve
memory leak*|problem*|problems|issue*|management|usage|errors|corruption|pressure
health|medical|physical data|device*|devices|sales|writing|coding|equipment|software|billing|records_system|secretar*|\
reception*|practice|supplies|imaging|engineer*|centre|center|cover|director|assistant*|affairs|field|devices|school|degree
physically on|in|at|present|demanding|based|there|located
blood pressure|sugar (..) chart*|reading*|readings|measure*|check*|cuff|monitor*|measurement*|obs|wrong
blood pressure|sugar wrong|correctly|twice|incorrectly|round*
infection control|prevention
infect* control|prevention|cells|machines|files
fire|fresh|allergy|allergen*|allerg* matrix|list|training|awareness|menu*|labels|information|chart*|rules|cards|to_meetings|\
to_paperwork|to_process*|to_documentation
anxiety|depression|dementia|diabetes|cancer|autism {place}|{served}|app|apps
patient*|resident*|pupil*|client_group|service_user* (..) with|who (..) {illness}|{aid}|{bad}|disab*
transfer*|push*|repair*|maintain*|ramp*|hoist*|seat*|store* (..) (of) {aid}
{aid} user*|users|ramp*|access*|accessible|transfer*|basketball|taxi*|passenger*|services|lift*|workshop|technician*|repairs|\
fitting*|clinic*|assistance
how to ... {body}|{illness}
dos|buffer|attention|token|model|brain dump
""",
    before="""
prescribe*|administer*|animal*
describe|explain|perform|performs|assist*|assisted|reception|pathway|model (..) (the|a|an|in|with)
administer*|prescrib*|diagnos*|treat*|provid*|assess*|monitor*|educat*|counsel*|advise*|interpret*|instruct*|teach*|study|\
studies|screen*|adapting|tutor*|evaluate*|determin* (..) (to|for|of|with)
experience|experienced|work|worked|works|working|specialis*|nursing|teaching|background|trained|qualified|patient|patients|\
residents|resident|guests|passengers|pupils|customers|safeguarding|knowledge|training|sales|research|researching|trials|study|\
studies|drugs|ward|clinic|charity|treating|treatments|screening (..) with|in|on|for|of|at|who|to|into (the) (a) (have|has|had)
""",
    after="""
consultant|certification
{place}|{served}
ward|care|nursing|research|trials|screening|clinic|drugs|patients
""",
)
