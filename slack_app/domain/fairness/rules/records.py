"""Criminal records, credit, and genetic information."""

from slack_app.domain.fairness.values import Rule

CRIMINAL_RECORD = Rule(
    id="criminal_record",
    catches="arrests, convictions, prison, what a background check showed",
    why="A record counts only after a look at the offence, the time since, and this work, and the person must be heard.",
    source="EEOC guidance on arrest and conviction records (2012); FCRA, 15 U.S.C. 1681b; fair-chance laws; "
    "UK Rehabilitation of Offenders Act 1974",
    instead="Say nothing of it in the feedback; start the client's own process for checks, which gives the person a say.",
    says="""
was|been|went|were in|to|inside (a) prison|jail|custody|gaol
history with the police|courts
{he} (..) stole|embezzled|defrauded|assaulted|attacked
ever|been|if|whether (been) convicted|arrested|charged|sentenced|jailed
served eighteen|six|twelve|nine|two|three|four|five|ten|a_few|some|{num} months|years ;|for|inside|in_prison|and_they|for_theft|of
drugs|drug|theft|assault|possession|fraud|dui|criminal|felony|burglary|battery|weapons|public_order|robbery charge|charges|conviction|convictions|offence|offense|caution|arrest
charge|charges came|come|against|pending|dropped|from_20*|from_years
got|getting|been|was|is (in|into) trouble with
his|her|their|a|dark|shady|chequered|checkered|murky|colourful|colorful|troubled past ;|and|catch*|came|with_the_law|put|worr*|is|was
been|was|went|is (in|to) court|jail|prison|custody
{his} record ;|shows|has|came|isn|is_not_clean|with_the_police
something|stuff|things|a_hit|hits|flag (..) record|disclosure|vetting
background (..) not|isn|came_back clean
on bail|licence_from_prison|tag|a_tag|the_run|trial
shoplifter|burglar|drug_dealer|gangster|fraudster|thieves
banned|ban (from|for) driving
lost (his|her|their) licen* (..) drink*|drunk|dui|speeding
drink|drunk driv*
criminal|police|conviction|prison|arrest|juvenile|offending|rap record|past|history|sheet|background|offence*|offense*|conviction*|caution*|matter
{his}|pending|open|in|ongoing|a court case|charge*|date|hearing|record
ex_con|ex_cons|convict|convicts|jailbird|thief|felon|felons|felony|felonies|misdemeanor*|misdemeanour*|parolee|vorstraf*|vorbestraft|fuhrungszeugnis
{he}|{one}|a|an|as {be}|an|like|former|as (a|an) criminal|offender|crook
criminals ;|and|on|in|near|at
out_on|on|broke|under parole
ex|former|reformed|repeat|sex|young|first offender*|con|convict|prisoner|inmate|criminal|gang|felon
conviction|convictions|convicted
arrested|arrests
an|his|her|their|any|previous|prior|old|one|the|recent arrest
dui|dwi|duis|drink_driving|drunk_driving|drink_driver
in|to|into|from|of|out_of|went|sent|time|years|months|spell|stint|did|inside|been|was prison|jail|gaol|custody|juvie|a_young_offender*|a_penitentiary|penitentiary|borstal
jailed|imprison*|incarcerat*|behind_bars|prison_sentence|suspended_sentence|community_service_order|served_a_sentence|jail_time|prison_time
do|did|done|doing|serv*|served (his|her|some|hard|prison|jail|their) time (;|for|in|inside|before|once)
(he|she|they|has|have|had|been|was|were) (..) been|was|time|spell|stint|months|years inside ;|and|for|before|once|so|he|they
on probation for|after|with|;|until|order|officer|since
probation officer|order
something|things|stuff|issue*|red_flag*|flag*|hit|hits|item*|entry|entries|offence*|result*|problem*|anything|findings (..) on|in|from|with|up_on|came_up ({his}|the|a) background|dbs|crb|police|criminal|disclosure|record|records check|checks|search|report|screening|;
something|things|came|come|comes|turned|showed|shows|pops|flagged (..) (on|in|up|from) (..) background|dbs|crb|disclosure|screening
fail|failed|fails|failing|flunked|bad|negative|unclear|poor|dirty (..) background|dbs|crb|police|criminal|record|vetting|disclosure check|checks|screening|search|vetting|disclosure
did|does|would|will|could not (pass|clear) (..) background|dbs|crb|vetting|police check|checks|vetting
background|dbs|crb|police|disclosure check|checks|search|screening|report|certificate|result|results (..) came|comes|showed|shows|flag*|reveal*|turned|failed|not_clean|is_not_clear|was_not_clear|problem*|has_something|hit|bad|found|threw
dbs|crb|disclosure (..) came|come (back) with|not|positive|dirty|bad|showing (..)
not|clean|isn (a) clean|spotless record|past|sheet ;|with_the_police|since|criminal
trouble|run_in|run_ins|brush|problems|history|issues|known|incident|record|dealings (..) (with|to) (the) law|police|cops|courts
stole|stolen|stealing|theft|thefts|shoplift*|burglar*|fraud|assault*|drug_dealing|dealing_drugs|gbh|abh|robbery|manslaughter|drugs_charge|drug_charge*|drug_offence* (..) charge*|conviction*|caution*|years_ago|in_the_past|record|case_against|when_he|when_she|as_a_teen*|allegation*
charged|cautioned|accused|convicted|guilty|sentenced|indicted|prosecuted with|of|for|to (..)
police|criminal|pending|ongoing|open (criminal|police|court) investigation|charges|trial|proceedings|caution
record|offence|offense|conviction {be} spent
spent conviction*
restraining order
gang member*|past|tattoo*|background|affiliat*
sex offender*
mugshot
ankle|electronic tag|monitor|bracelet
""",
    unless="""
convicted|accused by the evidence|log|logs|data|numbers
with|of|lacked|more|little|without|lacks|real|such|total|no|great|enough|much conviction ;|but|and|in|about|when|on|behind|or
spoke|argued|presented|argues|speak|answered|pitched|sold|talked|said|delivered|told (..) with great|real|much|little|such|some|more|enough conviction
courage of
conviction rate*|model|trade*|calls
criminal law*|justice|defence|defense|lawyer*|psycholog*|court|appeals|solicitor*|barrister|litigation|practice|investigation_unit|intelligence
prison nurs*|officer*|service*|healthcare|education|sector|health|setting|kitchen|guard*|governor|library|teach*|contract*|chaplain*|work_experience|visits|build*|estate|ward|reform
work*|nurs*|experience|taught|teach*|job|shift*|post|placement|role|built|build*|cook*|fitted (..) (in|at|for) (a|the) prison|prisons|jail|custody
probation period|periods|review*|ends|of_three|of_six|service*|officer_role|work|clause|team
probation officer|officers experience|role|training|vacancy|with
on probation period|until|till (..)
young|offender*|ex|sex offender* (..) institution*|management|programme*|program*|manager*|service*|team*|charit*|rehabilitation|work|support|unit|health*
work*|experience|support*|cases|programme* (..) (with|for|of) ex|young|former|repeat|sex offender*
court record*|case management|files|system|reporter|handling|law
police records_management|case_management|staff|officer_training|dispatch|contract*|systems
case|records|record management|keeping|handling|system*
charged the|a|for|by|batteries|up|with_delivering|with_building|to|an|too|rates|phase|hours|with_running|with_leading|patients|customers|at|in
over|under|wrongly|double charged
accused of (..) in_the_role_play
investigated the|a|by_checking|root|for_the_client|complaints|incidents|claims|fraud|outages|an|why|how|with_logs (..)
sentenced|sentence* structure
guilty of (..) over|scope|skipping|gold
court (..) tennis|basketball|food
possession arrow|claims|proceedings|order*|football
battery (..) level|pack|life|storage|cell*|test*|management|charge*|recycl*
fraud analytic*|detection|prevention|team|case|cases|model*|investigat*|rules|alert*|operations|desk|analyst*
arrest|arresting visual*|design|the_decline|devices|gear|the|system
fall|cardiac|fire|flame|spark|surge arrest*
cardiac arrest (..)
arrested development
record (..) the_court
no|clean|clear|passed|pass|passes (..) background|dbs|crb check
ankle monitor exercise|data
behind bars and|of_the
""",
    before="""
work|works|worked|working|support|supporting|experience|expert|lawyer|law|taught|teaching|cases|charity|project|nurse|nurses|nursing|post|job (..) with|for|in|on|of|at (the|a)
""",
    after="""
law|lawyer|defence|nursing|services|service|officer|work|charity|rehabilitation|programme|program
""",
)

CREDIT = Rule(
    id="credit",
    catches="private debts, credit scores, bankruptcy",
    why="Somebody's private money says little about their work, and bankruptcy is protected.",
    source="11 U.S.C. 525 (bankruptcy); FCRA, 15 U.S.C. 1681b; state laws on credit in hiring; CCPA, 15 U.S.C. 1674",
    instead="Leave it out; where a law demands a check for this work, the client's own process gives the person a say.",
    says="""
debt|debts|money|loan|credit problem*|trouble*|issues|worries ;|and|so|they|at_home|in_the_past
poor|bad|low|weak|terrible credit
credit history|score|rating|file|report|check ;
pay day|payday loans
{he} (..) in|has|with|up_to_his_ears_in debt
{his} finances|debts|creditors|bills|mortgage_arrears|overdraft|loans|credit_cards
money troubles|worries|problems|trouble
short|strapped|tight (of|for) money|cash (..) 
{his} own|personal|private money|bank_account
late|missed|behind (..) payments|rent|mortgage
broke ;|and_they|so_they
bailiff*|debt_collector*|wage_garnish*
up|eyes|ears|neck (to|in) (his|her|their) eyes|ears|neck in debt
bad|poor|low|good|weak|damaged|terrible|his|her|their|personal|ruined|no|shaky|adverse|impaired|dodgy|clean|better (..) credit ;|so|score*|history|record|rating*|file|report|check|checks|and|is|was|so
credit score|rating|report|file|history|check|checks|record|background|problems|issues|references (..) was|is|came|put|low|bad|poor|not|too|showed|and|did|they|on|stopped|issue|problem*|him|her|turned|failed|of|that|worried|before|for_all|;
ran|run|runs|did|do|doing|failed|pulled|failing|fail|fails|a|the|through|pull|asked|ask|see|saw|want|his|her|their|checked (..) credit check|checks|report|score|rating|history|search|file|bureau|agency
(his|her|their) (credit) rating (..) low|bad|poor|came|back
through|by|with|from|at|to|run (a|the) (credit) bureau
schufa*|ccj|ccjs|county_court_judgment*|lohnpfandung*|privatinsolvenz|loan_shark*|payday_loan*
wage|wages|pay|salary|earnings|paycheck*|paychecks (..) garnish*
garnish* order*|wages|his|her|their|wage
{his}|a|an|the|facing|house|home|was|been|after|in|car repossess*|foreclos*|eviction|evicted
bankrupt|bankruptcy|bankruptcies
insolven*|iva
filed|files|filing|file|went|going|go|through|in|under|declared|after for|into|under|a|personal|into_a chapter 7|11|13
chapter 7|13 ;|bankruptcy|filing|a|last|in|two|case|and
in|into|deep|has|had|have|of|with|big|huge|private|personal|student|gambling|credit_card|old|unpaid|heavy|up_to|his|her|their|mountain|lots|drowning|tax|consumer (..) debt|debts ;|up|and|so|from|after|problem*|collector*|they|which|temptation|because|on|over|;|counsel*|issues
debts
debt collector* (..) him|her|them|calling|chasing|ring*|after|call*
owes|owed|owing|owe (a|lots|some|people|everybody|everyone|half|him|the|so|much|of|back|lot|his|her) (of|much|the|landlord|ex) money|rent|maintenance|thousands|fortune|alimony|back_taxes
financial|money|cash problem*|trouble*|worries|difficult*|issues|mess|pressure|history|woes|situation|stress
behind|late|arrears|defaulted|default on|with|in (his|her|their|the|a|student) rent|mortgage|loan*|maintenance|child_support|credit_card*
rent|mortgage|child_support arrears
gambl* problem*|debt*|addict*|habit|away|issue*
{he}|{one} gambl*
loan default*
cannot|can_not|not|does_not|can manage|handle|look_after (his|her|their) (own) money|finances
{his} (personal|private|own) finances
{his} overdraft
overdrawn
pfandung*|verschuld*|schulden
""",
    unless="""
broke the|a|it|build|down|up|into|out|even|two|his|her|in
{his} creditors|bills|loans|debts ledger|team|portfolio|of_the_company|clients|book
credit risk|analyst*|analysis|control*|union*|note*|card_processing|model*|management|team|for|portfolio|policy|scoring|insurance|derivativ*|hire|manager|officer*|assessment|product*|underwriting|bureau_data|hours|transfer|limit*|decision*|broker*|approval*|stack|desk|fund|and_collections|facilit*|line*|rating_agenc*|market*|trading|applicants|data|suisse
give|gave|gives|to|deserves|takes|took|all|due|some|full|much|gets|got|extra|claimed him|her|them|his|her|their|the|a|full|some|due|great credit
credit check|checks|score*|report*|history|rating* api|tool|model*|engine|system|process|workflow|for_customers|of_customers|on_customers|service|integration|product|data|feature|module|team|software|on_new_customers|for_new_clients|page
build*|built|sold|sell*|wrote|design*|tested|integrat*|performed|reviewed|run*|ran (..) credit check*|score*|report* (..) api|customers|system|tool|clients|service|engine|applicants|debtors|accounts
technical|tech|design|bad|doubtful|senior|sovereign|distressed|mezzanine|leveraged|collect*|consumer|trade|national|the_technical|net|public|corporate|third_party|legacy|code debt*
debt collection*|collecting|recovery|manage*|advis*|advice|capital|market*|financ*|funding|ledger|register|chas*|restructur*|service|ratio|trader|fund*|instrument*|book|purchase|portfolio*|collector_role|equity|aged
debts (from|of) customers|clients|debtors|trade
aged|outstanding|customer*|client*|chasing|chased|bad|doubtful|trade debts
insolven* practice|law*|practition*|service*|team|case*|act|advis*|specialist*|proceeding*|desk|regulation*|work|department|administrator*
bankruptcy law*|court*|case*|practice|trustee|petition_work|code|attorney|paralegal|filings|proceeding*|team|risk_model*|specialist*
client|company|firm|employer|customer|supplier|business|parent|agency|last_firm|old_firm|chain|shop|plant|start_up|startup|airline {be}|has|had|went|goes|gone (..) bankrupt|insolven*|bust
went|go bankrupt company|firm|employer
{company} (..) bankrupt*|insolven*
chapter (..) manual|book|handbook|code|policy|safety|guide
financial pressure|situation|difficult*|stress (of|in|at) (the) client|company|firm|business|market
money laundering|market*|transfer|handling
casino|gambling|betting|gaming industry|sector|compan*|operator*|platform*|site*|experience|product*|regulat*|licen*|floor|support|software|app*|commission|harm
gambl* (on|with) the_answer|a_guess|commission|industry|sector|site*|product*
pawn shop|shops|broker*|pawnbroker*
foreclos* law|case*|process*|experience|specialist*|files|department|unit|team
repossess* case*|work|agent*|law|process*|officer*|team|proceedings
eviction* case*|law|notice_drafting|process|work|proceedings|team
owes|owed|owing (..) us_an_answer|an_answer|the_client|customers|holiday|feedback|documents|holiday_pay
money owed (..) customer*|client*
overdraft product*|team|fees|policy|limit*
garnish* the|a|station|dishes|plates|cocktail*|with|plate|order*|processing|payroll|for|drinks|on|was|were|missing|skills|section|orders_in_payroll|and
rating agenc*|scale*|model*
pre|late|model|by default
""",
)

GENETICS = Rule(
    id="genetics",
    catches="genes, genetic tests, illnesses of relatives",
    why="It is genetic information, which an employer may neither ask for nor use.",
    source="GINA, 42 U.S.C. 2000ff-1; German GenDG § 19; UK Equality Act 2010",
    instead="Leave it out altogether, and don't write it down.",
    says="""
what {his} parents|mother|father|mum|dad|family|grandparents (..) died|die
{kin}|parents (..) died|die of|from
(his|her|their) (whole) family (..) cancer|diabet*|heart|stroke|illness|dementia|sick|ill|die|died 
{kin}|both_parents (and) (..) (all|both) had|died
it|illness|cancer|disease|condition|alzheimer*|dementia|depression|diabetes (..) in (the|her|his|their) family
(might|may|could|will|would) have|get|inherit|develop it|the_same|this too|one_day|later|from|as_well
tested (positive) for (a|the) gene|mutation
{he} carries|carry
genetic test|tests|testing|condition|conditions|disorder*|disease*|risk|risks|predisposition*|information|defect*|makeup|history|illness|problem|problems|screening|result|results|thing|counselling|counseling|background|syndrome|issue|marker*
{his}|good|bad|wrong|family genes|gene|genetics|genetic
{be} (in) (all|probably|it|maybe|possibly) genetic|genetics|genes
hereditary|heredity|inheritable|congenital|genetisch|erbkrank*|erblich|genetically
inherited|inherit|inherits|inherit* (a|an|the|it|some|his|her|from|same|heart) (heart|blood|rare|serious|same) disorder|condition|disease|illness|defect|from_his|from_her|from_their|cancer|syndrome|problem
brca*|huntington*|huntingtons|sickle_cell|tay_sachs|haemophilia|hemophilia|cystic_fibrosis|lynch_syndrome
dna test|tests|testing|kit|results|profile|ancestry|says|said|;
23andme|ancestry_test
runs|run|ran|running in (the|her|his|their) (whole) family|blood|genes
in {his}|the (family) genes|blood|dna|bloodline
family|medical|families medical|health|disease|illness|cancer|heart|mental history
family history of|with|for|;|and|is|was|in|came
passed|handed|passes|passing|comes|came (down|on) (in|through|from|by) (the|her|his|their) line|family|mother|father|generations|side|parents|blood|genes
passed down
{kin} (..) died|die|dies|had|has|have|suffer*|ill|sick|lost|got|getting|diagnosed|both|all|also (..) of|from|with|it|early|young|heart|cancer|stroke|dementia|{illness} (..) genes|hereditary|inherit*|same|too|next|risk|get_it|one_day|himself|herself|as_well|worry|worried|afraid|fear
{kin} illness|disease|cancer|condition|dementia|diagnosis (..) hereditary|genes|passed|inherit*|same|get_it|next|too
mother|father|parents|mum|dad|mom|brother|sister|grandmother|grandfather|aunt|uncle (..) died|had|has|suffered (..) {illness}
carrier|carries|carry|carrying (..) gene|mutation|disease|disorder|trait
{his}|gene|genetic|has (a|gene|genetic) mutation
predispos*
sickle cell|trait
{illness} (..) (in|on) (the|her|his|their) family|mother_side|father_side|maternal|paternal
""",
    unless="""
genetic|genetics|gene|genes algorithm*|programming|lab*|laborator*|engineer*|therap*|counsel*|research*|sequenc*|editing|expression|panel*|data*|analys*|testing_lab|module*|degree|department|clinic|pool_data|biology|company|services|code|institute|modif*|department|pcr|trial*|cloning|diagnostic*|team|science*|background|phd|medicine|epidemiology|associat*|background_in
genetic test|tests|testing|screening compan*|lab*|kit*|product*|service*|workflow*|report*|data|startup|for_patients|in_the_lab|platform|sales|pipeline|equipment
in|of|about|on|plant|animal|molecular|human|medical|microbial|population|clinical|cancer|crop|cattle|studied|degree_in|for genetics
dna test*|testing|profile*|kit lab*|compan*|data|workflow*|kit|software|pipeline|product*
dna sequenc*|extract*|analys*|lab*|of_the|sample*|library|data|structure|methylation|in_the
inherited a|an|the|his_role|her_role|from_a|code|class*|propert*|by|the_team|legacy|messy|project*|team|style*|permissions|method*|accounts|data|old|two|three|clients|books|some|debt|from_base|from_the|tables|wealth|it|that|this|estate
inherit* tax|class*|from
congenital heart_unit|ward
family history module|screen|form*|tab|section|page|research*|template|feature|field*|of_the_product|taking
family|patient|medical history module|taking|screen|tab|form|research|field*|intake|template*|from_patients
mutation test*|observer|query|queries|graphql|score|testing|analysis|api|of_state|detection
graphql|state|data|object|query mutation*
runs|run|ran|running in (the) family of|car|business_mode
gene hackman|pool
passed|handed|passes (down|on) (to|the|through|from|a|by) the_component*|props|tickets|props|client|next|message*|parts|shift|production|call*|info*|team|night|a_pipeline|context|savings|costs|knowledge
inherits
in|our|the|company (..) dna of|as_a_company|is_service
gene|dna bank|ontology
""",
    before="""
care|cares|caring|cared|look|looks|looking for|after {his}
experience|work|worked|works|working|background|degree|research|interest|nurse|nursing|patients|children|clinic|lab|trials|trial (..) in|on|with|of|for|at (the|a)
""",
    after="""
ward|clinic|research|lab|laboratory|counselling|counseling|therapy|trials|unit|module
""",
)
