"""Citizenship and kinds of visas."""

from slack_app.domain.fairness.values import Rule

CITIZENSHIP = Rule(
    id="citizenship",
    about="citizenship",
    catches="limits by citizenship, passport, visa type or green card",
    why="Who may work may work: limits by citizenship or kind of visa are unlawful without a law that demands them.",
    source="IRCA, 8 U.S.C. 1324b; Title VII, 42 U.S.C. 2000e-2; UK Equality Act 2010, s. 9; German AGG § 1",
    instead="Say the one fact that counts: “The client cannot sponsor”, or which law demands it for this work.",
    says="""
{visa_letter} 1|2|3|4|1b|2b student*|students|folks|people|candidate*|;|or|and|please|worker*|visa*|transfer*|only
f1s|h1bs|j1s
spouse|partner|student|work|dependent|graduate visa*
only|just us|uk|eu citizens|nationals|persons|passport
status {be} temporary|uncertain|limited
residence|stay|permit (permit) (..) expires|limited|temporary|runs_out
born citizens|citizen|here_only
local passport*|nationals
right_to_work|work_authori*|authori*_to_work (..) permanent|citizen*|without_visa|indefinite
sponsored|sponsorship people|folk|folks|workers|candidate*
temporary|temp|work|student|spouse|dependent|graduate|skilled_worker|tier_2|holiday|post_study visa*|permit*
naturali*
ilr|indefinite_leave_to_remain|settled_status|pre_settled
cpts
{he} {be} on|has (a|an) h|l|f|j|tn|o 1|2|1b|4
american|british|german|us|uk|eu born|citizens|nationals|passport only|preferred|please
not a|an|yet us|uk|eu|american|british|german citizen|national
citizen|citizens|citizenship|usc|staatsburger*|staatsangehorig* (..)
green card|cards|card_holder*
greencard*
permanent|lawful (permanent) resident*|residency
gc|gcs or|and|only|holder*|preferred|usc|citizen*|ead|please|;
gc ead
ead|eads|h1b|h1bs|h1|h1b1|h2b|h4|l1|l2|opt|cpt|tn|e3|f1|j1|o1|stem_opt|h1_b
h 1b|1bs|1|2b|4|1b1
{visa_letter} 1|2|3|1b|2b visa*|status|holder*
visa|visas|aufenthaltstitel|aufenthaltserlaubnis|arbeitserlaubnis
daca|dreamer*|asylum|asylee*|refugee*|undocumented|illegals|tps|parolee
illegal immigrant*|worker*|alien*
passport|passports
us|uk|british|american|eu|german|foreign|irish|swiss|canadian|schengen|european|local born|nationals|national|passport|\
passports|citizen*
immigration|residence|residency|visa|migration|settled|pre_settled|asylum|resident|legal status|permit*|papers|situation|\
paperwork|card|issue*|documents
work permit*|papers
leave to remain
itar (..) citizen*|only|born|us_persons
naturalis*|naturaliz*
paperwork|papers (..) legal|immigration|visa|foreigner*
""",
    unless="""
visa (..) chargeback*
filed|files|filing|prepar*|handl*|process*|drafted|draft ... h 1b
safety|training|skills|vaccine|pet|digital|site passport|passports
cscs|site|skills|trade|gas|ccnsg green|blue|gold|black card|cards
taught|teach|teaches|teaching|gcse|lesson|lessons (..) citizenship
citizenship at|gcse|lesson*|curriculum|ks3|ks4|teacher|studies
visa nor|or|and mastercard|amex
citizen|citizens abroad|callers|hotline|line|enquiries|queries
no work permit|visa issue*|problem*|needed
visa run|runs|service*|desk|agent
no|any|need*|without visa needed|required|necessary|for_the
(do|does|did|would) (not) need (a) visa (..) trip*|travel*
visa (test|gift|business) card*|debit|credit|network|payment*|rules|processing|mastercard|direct|checkout|europe|inc|acquir*|\
scheme|caseworker|advis*|consultant*|officer*|section|services|transactions
visa and|or|, mastercard
visa sponsor*|sponsorship
sponsor*|sponsorship (..) visa*|h1b|permit*
cannot|can_not|unable|not|no|without|able|offer|willing (..) sponsor*|sponsorship (..) visa|visas
citizen|citizens developer*|bank|advice|data|science|service*|portal|engagement|scientist*|journalis*|experience|app|assembly|\
enquir*|information|group|charter|hall|participation|feedback
senior|local|corporate|second_class|good|smart citizen|citizens service*|centre|center|feedback|enquir*|portal|services
green card reader*|payment|design
passport office|photo*|control|scanner*|js|auth|library|middleware|to_cutting|reader*|checks|security|system|issuing|to
no|expired|new|without|needs|renew|valid|lost a|his|her|their|valid passport (..) travel|rig|trip|fly|flight*|yet|needs|cruise|\
abroad|offshore
passport ... travel|rig|trip|fly|flights|abroad|offshore|cruise|expired|renew*
travel (..) passport
opt in|out|for|ins|outs|to|into
f1|l1|l2|h1|e3|o1|h4|j1|tn|e1 score|cache|regulari*|loss|norm|tag*|element*|error*|racing|team|car*|support|key|heading*|\
measure|help|grade|switch*|level|bins|hotel|plug|connector
precision|recall|macro|micro|high|the|cache|weighted|average f1|l1|l2
l1|l2 (and|or) l2|l3|l1 support|regulari*|cache*
us (..) army|navy
legal issue*|situation|documents|paperwork|papers|status_of_the
national (..) insurance|grid|health|team|account*|trust|average|standard*|park*|sales|guard|service|express|retailer|chain|\
lottery|audit|coverage|carrier|newspaper*|press|vocational|exam*|curriculum|service|rail
european|local|uk|us|british|german|foreign|irish national (..) grid|team|account*|trust|park*|law|carrier|exam*|standard*|\
guard|express|average|health
refugee|refugees|asylum (..) charity|charities|centre|center|law|support|service*|case*|camp*|council|team|work|education|\
clients|programme|health
work*|experience|support*|help*|teach*|cases|charity|volunteer* (..) (with|for|of) refugee*|asylum
immigration law*|officer*|advis*|caseworker|solicitor*|paralegal|cases|team|practice|attorney|firm
work permit system|to_work|issuer
hot|confined|dig|safety work permit*
permit to work
tps report*
ead curve|model*|lgd|estimat*
""",
    allowed="""
clearance|statute ... demands|requires|takes|needs|admits ... citizen*
law says|states (..) ... citizen*
law|statute|regulation|regulations|clearance limits|limit|restricts|restrict|reserves|confines ... citizen*
immigration practice|law|firm|paralegal|caseworker|attorney|solicitor*
{exam}
could|did|can|does not outline|explain|define|calculate|list|cite|recall|say (..) who|what|how|when|which|where|the|a
clearance ... by law|statute ... citizen*
law|statute|regulation|regulations requires|require|demands|demand|prescribes ... citizen*
clearance|cleared|secret|sc|dv|security_clearance (..) needs|requires|require|required|demands|need|means|only ... citizen*|\
national*|citizenship
citizen*|citizenship|national* (..) by|required_by|under (..) law|statute|regulation
required|demanded|needed|prescribed by law|statute|federal_law ... citizen*|citizenship
clearance ... citizen* ... law|hold|obtain
""",
)
