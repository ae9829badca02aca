"""Leave and service that laws protect, unions, and citizenship."""

from slack_app.domain.fairness.values import Rule

LEAVE = Rule(
    id="leave",
    catches="parental, care, family and medical leave, jury duty, military service",
    why="It is about leave or service that a law protects; what was missed by it may not count.",
    source="FMLA, 29 U.S.C. 2615; USERRA, 38 U.S.C. 4311; UK Employment Rights Act 1996, s. 47C; German BEEG and PflegeZG",
    instead="Name the skill and when it was last used, if that decided: “The new release came in May; they need it from day one.”",
    says="""
on|taking|took|takes|taken|had|has|from|after|of|for|planning|plans|coming|back|years|months|out|off|his|her|their (a|an|his|her|their|long|back|some) sabbatical (to|for) care|look|raise|recover
career|employment|work|cv break|gap (..) care|caring|carer|leave|illness|military|service|army
gap|break|time_off|time_out|year_off|year_out (..) caring|care|caregiving|looking_after
took|taken|takes|taking|had|has (..) (off|out) (..) to|for|while care|caring|look_after|nurse|army|military
{he}|{one} (..) in|with|for|served (the) army|navy|marines|military|air_force|reserves|guard|forces|coast_guard|bundeswehr
for|in|with|to the guard ;|and|every|unit|this|next|one|two|keeps|would|takes
{he}|{one} {be}|was (..) soldier|sergeant|paratrooper|infantryman
ex|former|old|retired|professional|career soldier|sergeant|paratrooper|infantryman|squaddie
reservist|reservists|territorials
called (up) for duty|service|jury
away (..) weekend|weeks|summer|month (..) guard|army|reserve*|military|drill
parental|maternity|paternity|adoption|family|carer|carers|care|caring|caregiver|caregiving|medical|sick|sickness|stress|disability|compassionate|bereavement|childcare|shared|fmla|pfl|mental_health|health|pregnancy|baby|fertility|military|protected|extended|dependency|dependants|emergency|cancer|unpaid leave|leaves
parental|maternity|paternity|adoption|baby break
fmla|elternzeit|elterngeld|mutterschutz|pflegezeit|sonderurlaub|wehrdienst|zivildienst|bundeswehr|babypause|userra|karenz
was|is|been|were|be|away|out|went|going|goes|gone|currently|while|still|since|back|returning|returns|return|came|coming|comes on|from|off (a|an|her|his|their) (long|extended|some|year|months) (of) leave
years|months|year|weeks of|on leave
took|taken|takes|take|taking|requested|request|used (a|some|her|his|their) (extended|long|unpaid|three|six|twelve|year|months) (of|months|weeks|year|years) leave (to|for|after|when|twice|because|in|last|with|from|before)
gap|break|hole|time|year|years|months|absence|interruption|out|off (..) because|due|from|for|while|through|after|on|during|with (of|to) (..) leave|military|army|reserve
leave of absence
jury duty|service
juror
national guard|guardsman|guardswoman
guard duty|service|weekend*|drill*|deployment
guardsm*|reservist*|serviceman|servicemen|servicewoman|servicewomen|servicemember*
army|navy|naval|air_force|marine|marines|military|coast_guard|guard|tank|royal_navy (..) reserve|reserves|reservist
in|with|for|to|join*|the|joins|by|from (the) guard|army|navy|reserves|marines|air_force|coast_guard|forces|armed_forces|military|territorial_army|reserve|bundeswehr|royal_marines|infantry
reserve|reserves duty|duties|training|commitment*|obligation*|weekend*|drill|drills|unit|service|call_up|forces
as a reserve|reservist
drill|training|reserve|guard|army|duty weekend|weekends
called|call|calling|calls (him|her|them) up (for|to|by|again|any|at|into|soon)
called|call|calling|calls to|for active|duty|arms
active|reserve|military duty
could|might|may|can|be|being|gets|get|been (be) called|recalled|drafted|mobilised|mobilized|deployed|activated (up) overseas|again|any|;|at|soon|for|up
possible|concern|about|risk|of|another mobilis*|mobiliz*
mobilis*|mobiliz* (..) guard|reserve*|army|military
deployed|deployment|deployments|tour|tours|stationed|posted|served|serving|serves|service|fought (..) iraq|afghanistan|overseas_with|army|navy|guard|reserve*|military|marines|forces|regiment|abroad_with|armed|combat|infantry
ex|former|retired|active|still|being|too|very|strict|his|her|their|a (..) military|army|navy|forces|marine|soldier|serviceman|squaddie|paratrooper|raf
military|army|navy|forces|marine|guard background|service|duty|duties|career|history|obligation*|past|time|leave|commitment*|man|type|guy|people|person|mind|mindset|style|family|spouse|wife|orders|training|stint
national|military|active|reserve|compulsory|voluntary_military service|duty
veteran|veterans|vet|vets (..) with|have|tend|are|bring|come|do|can|status|baggage|ptsd|as|;|who|from|in_general|preference|and|so|is|was|of_the_army|of_iraq
{he} {be} (a|an) (us|former|old|disabled|ex) army|navy|war|combat|military|iraq|afghanistan|marine (veteran|vet|soldier|officer|sergeant)
conscript*|national_service|conscientious_objector
""",
    unless="""
annual|garden|gardening leave
army of|ant*|knife
military grade|hospital|base|contract*|spec*|history|museum|housing|customer*|client*|aviation|vehicle*|avionics|experience_is_a_plus|time|precision|standard*|surplus|sector|project*|programme*|procurement|logistics_software
navy blue|blue_suit|yard*|bean*|contract*
guard rail*|post|room|dog|against|clause*|hut|company|duty_roster
the guard rail*|was|on_the_machine|at_the|plate
annual|garden|gardening|holiday|vacation|shore|accrued leave
leave management|module|policy|policies|record*|request*|approval*|accrual*|calendar|system|entitlement*|planning|days_in|balances|blower
parental|maternity|sick|paternity|family|medical|carers|adoption|compassionate|fmla leave polic*|module|cover|replacement|form*|administration|pay_calc*|rules|calculation*|cases|management|requests|process*|law|tracking|contract|admin
fmla administration|cases|paperwork|tracking|process*|claims|forms|training|rules|requests|law
cover|covering|covers|replacement|stand_in|backfill|fixed_term|contract for|during|a a|someone|somebody|parental|maternity|her|colleague|the|paternity (..) leave
maternity|parental|paternity|adoption leave cover
leave the|a|a_message|early|at|it|him|her|us|them|site|room|out|behind|no|that|this|work|on_time|town|to_go
leave of|absence (..) software
java|python|industry|sales|seasoned|twenty_year|oracle|sap|kitchen|trade|sap|c|cobol|perl|marketing|retail|banking|it|startup|data|agency|20_year|30_year|construction|ten_year|real veteran|veterans
veteran|veterans of the industry|trade|business|sector|dot
veteran|veterans|vet|vets hospital*|affairs|charity|centre|center|home|care|practice|clinic|services|surgery|nurse*|bills|organisation|school|benefits|administration|health
at|by|to|from|the|a|local|with the vet|vets
military grade|spec*|contract*|customer*|client*|hospital|base|aircraft|history_museum|equipment|standard*|vehicle*|housing|time|precision|sales|supplies|surplus|programme*|avionics
army|navy surplus|knife|blue|of|barracks|base|stores|suit|yard|contract*|cadet*
salvation army
for|supply|supplies|supplied|contract*|sold|sell|sells|work* (..) (to|for|with) the army|navy|military|armed_forces|air_force|raf
reserve margin*|the|a|price|ratio*|fund*|team|bench|stock|list|candidate|table*|capacity|parts|currency|requirements|battery|wine*|room*|seat*|calculation*|account*
in|on reserve
reserves and|of|were|calculation|for|report*|engineer|estimation|in_the_ground|are|ledger|model*
guard rail*|must|post|room|dog|duty_roster_software|hut|company|licen*|the|clause*|against|ring
security|crossing|life|safety|door|mud|machine|prison|blade|night|site guard|guards
deployment|deployments pipeline*|script*|to|of|frequency|strategy|tool*|time|were|was|process*|manager|with_kub*|in_prod*|on_aws|engineer
deployed to|the|it|on|in|into|a|an|with_docker|with_terraform|code|models|several|twice|weekly|services|via|by_hand|and|from|three
served (..) customers|guests|tables|patients|on_the_board
drill|training weekend|weekends press|for_staff
active directory|listening|learning
mobilisation|mobilization of|plan*|phase|manager|the|contract|costs|site|team|for_the_project|budget
mobilis*|mobiliz* the|a|contract*|new|site*|teams|stakeholders|plant|equipment|resources|crews|patients|patient|residents
contract|project|site|early|patient|joint|soft_tissue mobil*
early|joint mobilis*|mobiliz*
{he} {be} on_leave this|until_monday|today
manager|client|lead|contact|director|hr|interviewer {be} (..) (on|away|off) (..) leave
family leave the|a town|room
care leavers|leaver
""",
    before="""
cover|covering|contract (..) for|during a|the|someone (on)
""",
)

UNION = Rule(
    id="union",
    catches="unions and works councils, strikes, acting together about pay or conditions",
    why="It is about joining or acting with others about work, which the law protects.",
    source="NLRA, 29 U.S.C. 157 and 158; UK Trade Union and Labour Relations (Consolidation) Act 1992, s. 137; "
    "German GG art. 9 (3), BetrVG § 78",
    instead="Leave it out, and name what the work needed that was missing.",
    says="""
stir*|rile*|riling|wind|winding|winds|fire|firing (up) (the|our|other) staff|workers|colleagues|crew|workforce|team|drivers|nurses
{he}|{one} (..) unionis*|unioniz*|union
strike action|ballot|breaker|history
pro|anti|in|her|his|their|a|the|any|local|active|with|trade|labour|labor|about|of|from|strong|big|former|ex|join*|like|likes|love|loves|smell*|discuss* union|unions ;|talk|in|about|background|at|and|or|type|stuff|people|if|here
talk*|spoke|speak*|mention*|asked|asks|brought|bringing (..) (about|up|for) (a|the|his|her) union*
{he} {be} (a|the|in|with|very|an) (very|strong|big|active|former|ex) union
labour|labor organizer|organiser|activist
works council|councils
walk* out with|over|in|of_the|because|for (..) pay|others|colleagues|conditions|protest|strike|crew|shift
downed|down tools
class|collective action|grievance against|with (..) employer|company|firm|old|last
filed|filing|led|leads|brought|joined|signed|raised (..) (collective) grievance|grievances
speak|speaks|spoke|speaking|stood|stands|stand up for workers|colleagues|the_others|others|the_crew|the_staff|staff|the_drivers|the_nurses
asked|ask|asks|asking (the|his|her|other) others|colleagues|workers|drivers|nurses|staff (..) pay|paid|earn*|wage*
agitator|rabble_rouser
union|unions organis*|organiz*|rep|reps|representative*|member*|membership|activist*|man|woman|guy|people|type|types|official*|steward*|dues|card|supporter*|background|history|trouble|troublemaker|stuff|activity|activities|agitator*|involvement|business|leader*|convenor|person|past|guys|ties|sympath*|work|shop|drive|campaign|vote|election|talk|lad|lads|job|politics|views|friendly|busting|delegate*|office
trade|labour|labor|teachers|nurses|transport|railway|workers|workplace|staff union*|unionis*|unioniz*|unionism
in|joined|join|joining|joins|active|the|with|by|for|from|of|her|his|their|pro|about|form|formed|founding|ran|led|run|against|avoid|no|any|belongs|belong|to|a (a|the|any|with|of|to|his|her|their|local|big|with_the|in_the|in_a|in_his|in_her) union|unions ;|at|before|in|when|there|or|so|on|because|which|but|people
unionis*|unioniz*|gewerkschaft*|betriebsrat*|syndicali*|verdi|ig_metall|teamsters|unison|gmb|uaw|seiu|afl_cio|wobbly|steelworkers_union
shop|union|works|floor|trade steward*|convenor|convener
steward|stewards ;|so|at|for_the_union
works|staff|workers|employee|worker council|councils|councillor|councilor|representative*|rep|reps|forum|committee
bargaining|negotiating|strike|grievance|workers|organising|organizing committee|unit|team
bargaining|grievance committee
collective bargaining|action|agreement
a|the|on|led|lead|join*|during|called|call|organis*|organiz*|wildcat|went_on|nurses|rail|drivers|general|another|any|last|of_the|past|in_a|in_the (the|a|last|long|big|wildcat|nurses|rail|recent|to) (year|last|long) strike|strikes
striking|striker|strikers workers|;|nurses|staff|and|in|at
walkout*|work_to_rule|streik*|industrial_action|sit_in
walked out with|in_protest|over_pay
picket*|picketed|picketing|picket_line*
organis*|organiz*|mobilis*|mobiliz* (..) labour|labor|workers|workforce|staff|colleagues|coworkers|co_workers|drivers|nurses|couriers|riders|employees|shop_floor|warehouse|the_floor
rabble|trouble|labour|labor|labor_union rouser|organis*|organiz*|agitator|activist
petition|petitioned|petitions|open_letter|protest|protested|demonstrat*|campaigned|group_letter|collective_complaint (..) staffing|pay|wages|hours|conditions|breaks|overtime|ratios|ward|manager|management|last|old|former|better|employer|plant|colleagues|against|shifts
signed|started|organised|organized|led|starting (a|the|an) petition|protest|campaign|walkout|strike|open_letter
talk|talks|talked|talking|spoke|discuss|discussed|discusses|discussing|compares|compared|share*|asking|told|telling|speaks|comparing (..) pay|salary|salaries|wages|wage|conditions|payslip*|rates with|to|among|between colleagues|coworkers|co_workers|others|the_others|other_staff|the_team|workmates|the_lads|the_crew|other_workers|staff|everyone|each_other|her_colleagues|his_colleagues|the_rest
told|tell|tells|asked|ask|asks colleagues|coworkers|co_workers|others|other_drivers|other_nurses|workmates|the_others (..) earn*|earned|paid|pay|salary|wage*
complain*|spoke|raised|speaking|stood (..) up|together|on_behalf|for (..) colleagues|the_other_workers|coworkers|workers|the_crew|conditions|staff
labour|labor union*|organis*|organiz*|activis*|movement|law_complaint
nlrb
employees|workers|staff|worker|employee rights (..)
rep for the workers|staff|union|drivers|nurses
""",
    unless="""
rail|train|bus|tube|transit|airport|postal|ferry|metro|pilots|port strike|strikes
negotiat*|experience|worked|work|working|deal*|hr|consult* ... works council|councils
works council|councils ... negotiat*|hr
worked|working|work|negotiated|negotiating|dealing|dealt|experience|experienced with the|a|our|their|two|several works|trade council|union|unions
sql|select|typescript|tagged|c union ;|and|type
sql|european|credit|the_european|student|students|rugby|tagged|discriminated|western|customs|banking|soviet|african|savings|rugby_league|monetary|the_customs|pipe|type|typescript union
union type|types|join*|joins|all|query|queries|street|square|station|jack|pacific|of|find|select|clause|operator|between|law|site|bank|county|city|road|regulation*|directive*|fittings|institution*|nut|pipe|coupling|scale|rate|wages_table|territory|budget|canal|hotel|wharf
unions and joins
union (..) query|queries|tables|select|joins|typescript|table
union site|shop (..) card|hall
union site
{be} a union site|shop|job|house
union card|hall|rate|scale|dues|rates (..) needed|need|required|to_start|is_a|for_this|apply|applies|from_the_hall
card|hall|rates (..) union (..) needed|required
collective bargaining|agreement|agreements on|experience|pay|is|sets|fixes|rates|applies|rate|grade*|scale*|law|for_the_employer|advice (..)
experience|advis*|hr|negotiat*|knowledge (..) (with|of|in|on) collective|works_council*|unions|trade_unions|works_councils|the_works_council|industrial_relations (..)
employer|management side
hr|er|employee|industrial relations (..)
strike|strikes|struck|striking|strike a|the|a_balance|an|me|us|out|through|good|balance|rate|price|up|price*|force|fund_software|zone|him|her|gold|similarity|design|visuals|contrast|was_how|them|as
lightning|bird|first|air|price|three|pre|counter|heat|on|a strike|strikes|struck protection|rate|price*|balance
lightning strike
strikes (a|me|us|the|them|out)
struck|striking a|by|off|me|us|the|how|them|out|gold|up|that
council works|house|tax|housing
works council|councils (..) cover|law|negotiat*|experience|consult*
organis*|organiz* the|a|his|her|their|labour|labor ward|roster*|ward_roster|rota|handover*|team|shift*|desk|work|shelves|event*|training|code|files|schedule*|trip*
organis*|organiz*|mobilis*|mobiliz* (..) staff|workers|employees|drivers|colleagues|others|nurses|workforce rota*|roster*|training|event*|schedul*|parties|party|into|for_the_shift|transport|meeting*|day|trip*|shift*|well|accommodation|onboarding|records|files
labour|labor ward|cost*|market|law|hire|hours|force|code|intensive|planning|and_delivery|room|supply|rates
working with (..) union|unions|works
air|flight|cabin|wine|event|ground|match|festival|data|deck|kitchen|hospital|cruise|race|bar steward*|stewards|stewarding
stewardship
walk out|walkout (..) shower|of_the_room|of_the_test|freezer|balcony
""",
)

CITIZENSHIP = Rule(
    id="citizenship",
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
us|uk|british|american|eu|german|foreign|irish|swiss|canadian|schengen|european|local born|nationals|national|passport|passports|citizen*
immigration|residence|residency|visa|migration|settled|pre_settled|asylum|resident|legal status|permit*|papers|situation|paperwork|card|issue*|documents
work permit*|papers
leave to remain
itar (..) citizen*|only|born|us_persons
naturalis*|naturaliz*
paperwork|papers (..) legal|immigration|visa|foreigner*
""",
    unless="""
visa (test|gift|business) card*|debit|credit|network|payment*|rules|processing|mastercard|direct|checkout|europe|inc|acquir*|scheme|caseworker|advis*|consultant*|officer*|section|services|transactions
visa and|or|, mastercard
visa sponsor*|sponsorship
sponsor*|sponsorship (..) visa*|h1b|permit*
cannot|can_not|unable|not|no|without|able|offer|willing (..) sponsor*|sponsorship (..) visa|visas
citizen|citizens developer*|bank|advice|data|science|service*|portal|engagement|scientist*|journalis*|experience|app|assembly|enquir*|information|group|charter|hall|participation|feedback
senior|local|corporate|second_class|good|smart citizen|citizens service*|centre|center|feedback|enquir*|portal|services
green card reader*|payment|design
passport office|photo*|control|scanner*|js|auth|library|middleware|to_cutting|reader*|checks|security|system|issuing|to
no|expired|new|without|needs|renew|valid|lost a|his|her|their|valid passport (..) travel|rig|trip|fly|flight*|yet|needs|cruise|abroad|offshore
passport ... travel|rig|trip|fly|flights|abroad|offshore|cruise|expired|renew*
travel (..) passport
opt in|out|for|ins|outs|to|into
f1|l1|l2|h1|e3|o1|h4|j1|tn|e1 score|cache|regulari*|loss|norm|tag*|element*|error*|racing|team|car*|support|key|heading*|measure|help|grade|switch*|level|bins|hotel|plug|connector
precision|recall|macro|micro|high|the|cache|weighted|average f1|l1|l2
l1|l2 (and|or) l2|l3|l1 support|regulari*|cache*
us (..) army|navy
legal issue*|situation|documents|paperwork|papers|status_of_the
national (..) insurance|grid|health|team|account*|trust|average|standard*|park*|sales|guard|service|express|retailer|chain|lottery|audit|coverage|carrier|newspaper*|press|vocational|exam*|curriculum|service|rail
european|local|uk|us|british|german|foreign|irish national (..) grid|team|account*|trust|park*|law|carrier|exam*|standard*|guard|express|average|health
refugee|refugees|asylum (..) charity|charities|centre|center|law|support|service*|case*|camp*|council|team|work|education|clients|programme|health
work*|experience|support*|help*|teach*|cases|charity|volunteer* (..) (with|for|of) refugee*|asylum
immigration law*|officer*|advis*|caseworker|solicitor*|paralegal|cases|team|practice|attorney|firm
work permit system|to_work|issuer
hot|confined|dig|safety work permit*
permit to work
tps report*
ead curve|model*|lgd|estimat*
""",
    allowed="""
clearance|cleared|secret|sc|dv|security_clearance (..) needs|requires|require|required|demands|need|means|only ... citizen*|national*|citizenship
citizen*|citizenship|national* (..) by|required_by|under (..) law|statute|regulation
required|demanded|needed|prescribed by law|statute|federal_law ... citizen*|citizenship
clearance ... citizen* ... law|hold|obtain
""",
)
