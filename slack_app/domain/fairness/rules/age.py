"""Age, and the words that stand for it."""

from slack_app.domain.fairness.rules.age_words import SAYS
from slack_app.domain.fairness.values import Rule

AGE = Rule(
    id="age",
    about="age",
    catches="age, how near somebody is to retirement, and words that stand for it: digital native, young team, "
    "overqualified",
    why="It is about somebody's age, or about a trait that people think comes with an age.",
    source="ADEA, 29 U.S.C. 621 ff.; UK Equality Act 2010, s. 5; German AGG § 1",
    instead="Name what the work needs and what was missing: “They need two years with Kubernetes in production.”",
    says=SAYS,
    unless="""
{thing}|mainframe*|machines|hardware|controllers of that|this generation
class of {num}|19*|60|70|80|90 pupil*|student*|children|kids|learner*
overqualified|over_qualified for what|the (..) offer|pay|afford|budget|rate|band|grade
overqualified|over_qualified ... ... asked|asking|wanted ... above|over|beyond|more|top
manager|boss|owner|director|foreman {be} from another era
with|has|have|had|got|and (two|three|a|his|her) teenagers|teenager
teenage son|sons|daughter|daughters|kids|children
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
