"""Genetic information."""

from slack_app.domain.fairness.values import Rule

GENETICS = Rule(
    id="genetics",
    about="genes",
    catches="genes, genetic tests, illnesses of relatives",
    why="It is genetic information, which an employer may neither ask for nor use.",
    source="GINA, 42 U.S.C. 2000ff-1; German GenDG § 19; UK Equality Act 2010",
    instead="Leave it out altogether, and don't write it down.",
    says="""
{kin}|uncles|brothers (..) went|died|dropped_dead|passed (..) early|young|before_fifty|before_sixty
dna kit|kits|ancestry
{his} genome|dna|genes
what {his} parents|mother|father|mum|dad|family|grandparents (..) died|die
{kin}|parents (..) died|die of|from
(his|her|their) (whole) family (..) cancer|diabet*|heart|stroke|illness|dementia|sick|ill|die|died
{kin}|both_parents (and) (..) (all|both) had|died
it|illness|cancer|disease|condition|alzheimer*|dementia|depression|diabetes (..) in (the|her|his|their) family
(might|may|could|will|would) have|get|inherit|develop it|the_same|this too|one_day|later|from|as_well
tested (positive) for (a|the) gene|mutation
{he} carries|carry
genetic test|tests|testing|condition|conditions|disorder*|disease*|risk|risks|predisposition*|information|defect*|makeup|\
history|illness|problem|problems|screening|result|results|thing|counselling|counseling|background|syndrome|issue|marker*
{his}|good|bad|wrong|family genes|gene|genetics|genetic
{be} (in) (all|probably|it|maybe|possibly) genetic|genetics|genes
hereditary|heredity|inheritable|congenital|genetisch|erbkrank*|erblich|genetically
inherited|inherit|inherits|inherit* (a|an|the|it|some|his|her|from|same|heart) (heart|blood|rare|serious|same) disorder|\
condition|disease|illness|defect|from_his|from_her|from_their|cancer|syndrome|problem
brca*|huntington*|huntingtons|sickle_cell|tay_sachs|haemophilia|hemophilia|cystic_fibrosis|lynch_syndrome
dna test|tests|testing|kit|results|profile|ancestry|says|said|;
23andme|ancestry_test
runs|run|ran|running in (the|her|his|their) (whole) family|blood|genes
in {his}|the (family) genes|blood|dna|bloodline
family|medical|families medical|health|disease|illness|cancer|heart|mental history
family history of|with|for|;|and|is|was|in|came
passed|handed|passes|passing|comes|came (down|on) (in|through|from|by) (the|her|his|their) line|family|mother|father|\
generations|side|parents|blood|genes
passed down
{kin} (..) died|die|dies|had|has|have|suffer*|ill|sick|lost|got|getting|diagnosed|both|all|also (..) of|from|with|it|early|\
young|heart|cancer|stroke|dementia|{illness} (..) genes|hereditary|inherit*|same|too|next|risk|get_it|one_day|himself|herself|\
as_well|worry|worried|afraid|fear
{kin} illness|disease|cancer|condition|dementia|diagnosis (..) hereditary|genes|passed|inherit*|same|get_it|next|too
mother|father|parents|mum|dad|mom|brother|sister|grandmother|grandfather|aunt|uncle (..) died|had|has|suffered (..) {illness}
carrier|carries|carry|carrying (..) gene|mutation|disease|disorder|trait
{his}|gene|genetic|has (a|gene|genetic) mutation
predispos*
sickle cell|trait
{illness} (..) (in|on) (the|her|his|their) family|mother_side|father_side|maternal|paternal
""",
    unless="""
run|runs|ran|running|perform*|prepare*|interpret* (a|any|the) dna test*|sample*|results
positive|negative|screen*|test|tests (..) sickle
genetic|genetics|gene|genes algorithm*|programming|lab*|laborator*|engineer*|therap*|counsel*|research*|sequenc*|editing|\
expression|panel*|data*|analys*|testing_lab|module*|degree|department|clinic|pool_data|biology|company|services|code|institute|\
modif*|department|pcr|trial*|cloning|diagnostic*|team|science*|background|phd|medicine|epidemiology|associat*|background_in
genetic test|tests|testing|screening compan*|lab*|kit*|product*|service*|workflow*|report*|data|startup|for_patients|\
in_the_lab|platform|sales|pipeline|equipment
in|of|about|on|plant|animal|molecular|human|medical|microbial|population|clinical|cancer|crop|cattle|studied|degree_in|\
for genetics
dna test*|testing|profile*|kit lab*|compan*|data|workflow*|kit|software|pipeline|product*
dna sequenc*|extract*|analys*|lab*|of_the|sample*|library|data|structure|methylation|in_the
inherited a|an|the|his_role|her_role|from_a|code|class*|propert*|by|the_team|legacy|messy|project*|team|style*|permissions|\
method*|accounts|data|old|two|three|clients|books|some|debt|from_base|from_the|tables|wealth|it|that|this|estate
inherit* tax|class*|from
congenital heart_unit|ward
family history module|screen|form*|tab|section|page|research*|template|feature|field*|of_the_product|taking
family|patient|medical history module|taking|screen|tab|form|research|field*|intake|template*|from_patients
mutation test*|observer|query|queries|graphql|score|testing|analysis|api|of_state|detection
graphql|state|data|object|query mutation*
runs|run|ran|running in (the) family of|car|business_mode
gene hackman|pool
passed|handed|passes (down|on) (to|the|through|from|a|by) the_component*|props|tickets|props|client|next|message*|parts|shift|\
production|call*|info*|team|night|a_pipeline|context|savings|costs|knowledge
inherits
in|our|the|company (..) dna of|as_a_company|is_service
gene|dna bank|ontology
""",
    before="""
care|cares|caring|cared|look|looks|looking for|after {his}
experience|work|worked|works|working|background|degree|research|interest|nurse|nursing|patients|children|clinic|lab|trials|\
trial (..) in|on|with|of|for|at (the|a)
""",
    after="""
ward|clinic|research|lab|laboratory|counselling|counseling|therapy|trials|unit|module
""",
    allowed="""
{exam}
could|did|can|does not outline|explain|define|calculate|list|cite|recall|say (..) who|what|how|when|which|where|the|a
""",
    likely=0.5,
)
