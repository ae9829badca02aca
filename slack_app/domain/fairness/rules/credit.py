"""Private money."""

from slack_app.domain.fairness.values import Rule

CREDIT = Rule(
    id="credit",
    about="private debts",
    catches="private debts, credit scores, bankruptcy",
    why="Somebody's private money says little about their work, and bankruptcy is protected.",
    source="11 U.S.C. 525 (bankruptcy); FCRA, 15 U.S.C. 1681b; state laws on credit in hiring; CCPA, 15 U.S.C. 1674",
    instead="Leave it out; where a law demands a check for this work, the client's own process gives the person a say.",
    says="""
garnishment* notice*|letters|would|on_his|on_her|;
behind on|with (the|his|her|their) house|mortgage|rent|car|payments|bills|loan|loans
equifax|experian|transunion|clearscore report*|score*|check*|file*|record*
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
bad|poor|low|good|weak|damaged|terrible|his|her|their|personal|ruined|no|shaky|adverse|impaired|dodgy|clean|\
better (..) credit ;|so|score*|history|record|rating*|file|report|check|checks|and|is|was|so
credit score|rating|report|file|history|check|checks|record|background|problems|issues|references (..) was|is|came|put|low|bad|\
poor|not|too|showed|and|did|they|on|stopped|issue|problem*|him|her|turned|failed|of|that|worried|before|for_all|;
ran|run|runs|did|do|doing|failed|pulled|failing|fail|fails|a|the|through|pull|asked|ask|see|saw|want|his|her|their|\
checked (..) credit check|checks|report|score|rating|history|search|file|bureau|agency
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
in|into|deep|has|had|have|of|with|big|huge|private|personal|student|gambling|credit_card|old|unpaid|heavy|up_to|his|her|their|\
mountain|lots|drowning|tax|consumer (..) debt|debts ;|up|and|so|from|after|problem*|collector*|they|which|temptation|because|\
on|over|;|counsel*|issues
debts
debt collector* (..) him|her|them|calling|chasing|ring*|after|call*
owes|owed|owing|owe (a|lots|some|people|everybody|everyone|half|him|the|so|much|of|back|lot|his|her) (of|much|the|landlord|\
ex) money|rent|maintenance|thousands|fortune|alimony|back_taxes
financial|money|cash problem*|trouble*|worries|difficult*|issues|mess|pressure|history|woes|situation|stress
behind|late|arrears|defaulted|default on|with|in (his|her|their|the|a|student) rent|mortgage|loan*|maintenance|child_support|\
credit_card*
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
bankruptcy petition*|law|practice|filing*|court|courts|matters|team|trustee*|proceedings|lawyer*
chapter 7|11|13 bankruptcy (petition*)
debts and credits
broke the|a|it|build|down|up|into|out|even|two|his|her|in
{his} creditors|bills|loans|debts ledger|team|portfolio|of_the_company|clients|book
credit risk|analyst*|analysis|control*|union*|note*|card_processing|model*|management|team|for|portfolio|policy|scoring|\
insurance|derivativ*|hire|manager|officer*|assessment|product*|underwriting|bureau_data|hours|transfer|limit*|decision*|\
broker*|approval*|stack|desk|fund|and_collections|facilit*|line*|rating_agenc*|market*|trading|applicants|data|suisse
give|gave|gives|to|deserves|takes|took|all|due|some|full|much|gets|got|extra|claimed him|her|them|his|her|their|the|a|full|\
some|due|great credit
credit check|checks|score*|report*|history|rating* api|tool|model*|engine|system|process|workflow|for_customers|of_customers|\
on_customers|service|integration|product|data|feature|module|team|software|on_new_customers|for_new_clients|page
build*|built|sold|sell*|wrote|design*|tested|integrat*|performed|reviewed|run*|ran (..) credit check*|score*|report* (..) api|\
customers|system|tool|clients|service|engine|applicants|debtors|accounts
technical|tech|design|bad|doubtful|senior|sovereign|distressed|mezzanine|leveraged|collect*|consumer|trade|national|\
the_technical|net|public|corporate|third_party|legacy|code debt*
debt collection*|collecting|recovery|manage*|advis*|advice|capital|market*|financ*|funding|ledger|register|chas*|restructur*|\
service|ratio|trader|fund*|instrument*|book|purchase|portfolio*|collector_role|equity|aged
debts (from|of) customers|clients|debtors|trade
aged|outstanding|customer*|client*|chasing|chased|bad|doubtful|trade debts
insolven* practice|law*|practition*|service*|team|case*|act|advis*|specialist*|proceeding*|desk|regulation*|work|department|\
administrator*
bankruptcy law*|court*|case*|practice|trustee|petition_work|code|attorney|paralegal|filings|proceeding*|team|risk_model*|\
specialist*
client|company|firm|employer|customer|supplier|business|parent|agency|last_firm|old_firm|chain|shop|plant|start_up|startup|\
airline {be}|has|had|went|goes|gone (..) bankrupt|insolven*|bust
went|go bankrupt company|firm|employer
{company} (..) bankrupt*|insolven*
chapter (..) manual|book|handbook|code|policy|safety|guide
financial pressure|situation|difficult*|stress (of|in|at) (the) client|company|firm|business|market
money laundering|market*|transfer|handling
casino|gambling|betting|gaming industry|sector|compan*|operator*|platform*|site*|experience|product*|regulat*|licen*|floor|\
support|software|app*|commission|harm
gambl* (on|with) the_answer|a_guess|commission|industry|sector|site*|product*
pawn shop|shops|broker*|pawnbroker*
foreclos* law|case*|process*|experience|specialist*|files|department|unit|team
repossess* case*|work|agent*|law|process*|officer*|team|proceedings
eviction* case*|law|notice_drafting|process|work|proceedings|team
owes|owed|owing (..) us_an_answer|an_answer|the_client|customers|holiday|feedback|documents|holiday_pay
money owed (..) customer*|client*
overdraft product*|team|fees|policy|limit*
garnish* the|a|station|dishes|plates|cocktail*|with|plate|order*|processing|payroll|for|drinks|on|was|were|missing|skills|\
section|orders_in_payroll|and
rating agenc*|scale*|model*
pre|late|model|by default
""",
    allowed="""
{exam}
could|did|can|does not outline|explain|define|calculate|list|cite|recall|say (..) who|what|how|when|which|where|the|a
""",
    likely=0.5,
)
