"""Unions, works councils, and acting together."""

from slack_app.domain.fairness.values import Rule

UNION = Rule(
    id="union",
    about="unions",
    catches="unions and works councils, strikes, acting together about pay or conditions",
    why="It is about joining or acting with others about work, which the law protects.",
    source="NLRA, 29 U.S.C. 157 and 158; UK Trade Union and Labour Relations (Consolidation) Act 1992, s. 137; "
    "German GG art. 9 (3), BetrVG § 78",
    instead="Leave it out, and name what the work needed that was missing.",
    says="""
plant|warehouse|store|shop|site|hospital|mill|depot|yard got|gets|getting organis*|organiz*
know|knows|asked|asks|asking|wondered what (the|our|his|her) other|others (..) make|earn|get_paid|are_on
all|everyone|everybody|others asking|talking (..) about (the|their) rates|pay|wages|breaks
compare pay|wages|commission|commissions and go|push|ask|demand|fight
go|goes|went|going|marched to the boss|manager|owner|director|management together
neu|unite|rcn|nasuwt|usdaw|bma|aslef|rmt|cwa|afscme|ibew|aft rep|reps|member|members|steward|official|card|branch
organis*|organiz* the|his|her|other|their {one}|aides|others (..) over|about|against|around staffing|pay|ratios|\
conditions|breaks|safety|overtime
pay|salary|wage transparency (..) spreadsheet|sheet|list|campaign|survey
stir*|rile*|riling|wind|winding|winds|fire|firing (up) (the|our|other) staff|workers|colleagues|crew|workforce|team|drivers|\
nurses
{he}|{one} (..) unionis*|unioniz*|union
strike action|ballot|breaker|history
pro|anti|in|her|his|their|a|the|any|local|active|with|trade|labour|labor|about|of|from|strong|big|former|ex|join*|like|likes|\
love|loves|smell*|discuss* union|unions ;|talk|in|about|background|at|and|or|type|stuff|people|if|here
talk*|spoke|speak*|mention*|asked|asks|brought|bringing (..) (about|up|for) (a|the|his|her) union*
{he} {be} (a|the|in|with|very|an) (very|strong|big|active|former|ex) union
labour|labor organizer|organiser|activist
works council|councils
walk* out with|over|in|of_the|because|for (..) pay|others|colleagues|conditions|protest|strike|crew|shift
downed|down tools
class|collective action|grievance against|with (..) employer|company|firm|old|last
filed|filing|led|leads|brought|joined|signed|raised (..) (collective) grievance|grievances
speak|speaks|spoke|speaking|stood|stands|stand up for workers|colleagues|the_others|others|the_crew|the_staff|staff|\
the_drivers|the_nurses
asked|ask|asks|asking (the|his|her|other) others|colleagues|workers|drivers|nurses|staff (..) pay|paid|earn*|wage*
agitator|rabble_rouser
union|unions organis*|organiz*|rep|reps|representative*|member*|membership|activist*|man|woman|guy|people|type|types|official*|\
steward*|dues|card|supporter*|background|history|trouble|troublemaker|stuff|activity|activities|agitator*|involvement|business|\
leader*|convenor|person|past|guys|ties|sympath*|work|shop|drive|campaign|vote|election|talk|lad|lads|job|politics|views|\
friendly|busting|delegate*|office
trade|labour|labor|teachers|nurses|transport|railway|workers|workplace|staff union*|unionis*|unioniz*|unionism
in|joined|join|joining|joins|active|the|with|by|for|from|of|her|his|their|pro|about|form|formed|founding|ran|led|run|against|\
avoid|no|any|belongs|belong|to|a (a|the|any|with|of|to|his|her|their|local|big|with_the|in_the|in_a|in_his|in_her) union|\
unions ;|at|before|in|when|there|or|so|on|because|which|but|people
unionis*|unioniz*|gewerkschaft*|betriebsrat*|syndicali*|verdi|ig_metall|teamsters|unison|gmb|uaw|seiu|afl_cio|wobbly|\
steelworkers_union
shop|union|works|floor|trade steward*|convenor|convener
steward|stewards ;|so|at|for_the_union
works|staff|workers|employee|worker council|councils|councillor|councilor|representative*|rep|reps|forum|committee
bargaining|negotiating|strike|grievance|workers|organising|organizing committee|unit|team
bargaining|grievance committee
collective bargaining|action|agreement
a|the|on|led|lead|join*|during|called|call|organis*|organiz*|wildcat|went_on|nurses|rail|drivers|general|another|any|last|\
of_the|past|in_a|in_the (the|a|last|long|big|wildcat|nurses|rail|recent|to) (year|last|long) strike|strikes
striking|striker|strikers workers|;|nurses|staff|and|in|at
walkout*|work_to_rule|streik*|industrial_action|sit_in
walked out with|in_protest|over_pay
picket*|picketed|picketing|picket_line*
organis*|organiz*|mobilis*|mobiliz* (..) labour|labor|workers|workforce|staff|colleagues|coworkers|co_workers|drivers|nurses|\
couriers|riders|employees|shop_floor|warehouse|the_floor
rabble|trouble|labour|labor|labor_union rouser|organis*|organiz*|agitator|activist
petition|petitioned|petitions|open_letter|protest|protested|demonstrat*|campaigned|group_letter|\
collective_complaint (..) staffing|pay|wages|hours|conditions|breaks|overtime|ratios|ward|manager|management|last|old|former|\
better|employer|plant|colleagues|against|shifts
signed|started|organised|organized|led|starting (a|the|an) petition|protest|campaign|walkout|strike|open_letter
talk|talks|talked|talking|spoke|discuss|discussed|discusses|discussing|compares|compared|share*|asking|told|telling|speaks|\
comparing (..) pay|salary|salaries|wages|wage|conditions|payslip*|rates with|to|among|between colleagues|coworkers|co_workers|\
others|the_others|other_staff|the_team|workmates|the_lads|the_crew|other_workers|staff|everyone|each_other|her_colleagues|\
his_colleagues|the_rest
told|tell|tells|asked|ask|asks colleagues|coworkers|co_workers|others|other_drivers|other_nurses|workmates|\
the_others (..) earn*|earned|paid|pay|salary|wage*
complain*|spoke|raised|speaking|stood (..) up|together|on_behalf|for (..) colleagues|the_other_workers|coworkers|workers|\
the_crew|conditions|staff
labour|labor union*|organis*|organiz*|activis*|movement|law_complaint
nlrb
employees|workers|staff|worker|employee rights (..)
rep for the workers|staff|union|drivers|nurses
""",
    unless="""
administ*|negotiat*|interpret*|appl* (..) collective bargaining|agreement*
wrote|writes|used|uses|typed|added (a|an|the) union
sit|sits|sat in pairs|on|the|a|groups|with|rows|an
negotiat* (..) with unison|gmb|unite|unions|verdi|teamsters|usdaw
works council|councils (..) sign|signed|approval|approve*|consent|agreement_on|agrees|agreed|hearing|pending
works|staff|employee council|councils module|software|records|election_software|table
rail|train|bus|tube|transit|airport|postal|ferry|metro|pilots|port strike|strikes
negotiat*|experience|worked|work|working|deal*|hr|consult* ... works council|councils
works council|councils ... negotiat*|hr
worked|working|work|negotiated|negotiating|dealing|dealt|experience|experienced with the|a|our|their|two|several works|\
trade council|union|unions
sql|select|typescript|tagged|c union ;|and|type
sql|european|credit|the_european|student|students|rugby|tagged|discriminated|western|customs|banking|soviet|african|savings|\
rugby_league|monetary|the_customs|pipe|type|typescript union
union type|types|join*|joins|all|query|queries|street|square|station|jack|pacific|of|find|select|clause|operator|between|law|\
site|bank|county|city|road|regulation*|directive*|fittings|institution*|nut|pipe|coupling|scale|rate|wages_table|territory|\
budget|canal|hotel|wharf
unions and joins
union (..) query|queries|tables|select|joins|typescript|table
union site|shop (..) card|hall
union site
{be} a union site|shop|job|house
union card|hall|rate|scale|dues|rates (..) needed|need|required|to_start|is_a|for_this|apply|applies|from_the_hall
card|hall|rates (..) union (..) needed|required
collective bargaining|agreement|agreements on|experience|pay|is|sets|fixes|rates|applies|rate|grade*|scale*|law|\
for_the_employer|advice (..)
experience|advis*|hr|negotiat*|knowledge (..) (with|of|in|on) collective|works_council*|unions|trade_unions|works_councils|\
the_works_council|industrial_relations (..)
employer|management side
hr|er|employee|industrial relations (..)
strike|strikes|struck|striking|strike a|the|a_balance|an|me|us|out|through|good|balance|rate|price|up|price*|force|\
fund_software|zone|him|her|gold|similarity|design|visuals|contrast|was_how|them|as
lightning|bird|first|air|price|three|pre|counter|heat|on|a strike|strikes|struck protection|rate|price*|balance
lightning strike
strikes (a|me|us|the|them|out)
struck|striking a|by|off|me|us|the|how|them|out|gold|up|that
council works|house|tax|housing
works council|councils (..) cover|law|negotiat*|experience|consult*
organis*|organiz* the|a|his|her|their|labour|labor ward|roster*|ward_roster|rota|handover*|team|shift*|desk|work|shelves|\
event*|training|code|files|schedule*|trip*
organis*|organiz*|mobilis*|mobiliz* (..) staff|workers|employees|drivers|colleagues|others|nurses|workforce rota*|roster*|\
training|event*|schedul*|parties|party|into|for_the_shift|transport|meeting*|day|trip*|shift*|well|accommodation|onboarding|\
records|files
labour|labor ward|cost*|market|law|hire|hours|force|code|intensive|planning|and_delivery|room|supply|rates
working with (..) union|unions|works
air|flight|cabin|wine|event|ground|match|festival|data|deck|kitchen|hospital|cruise|race|bar steward*|stewards|stewarding
stewardship
walk out|walkout (..) shower|of_the_room|of_the_test|freezer|balcony
""",
    allowed="""
{exam}
could|did|can|does not outline|explain|define|calculate|list|cite|recall|say (..) who|what|how|when|which|where|the|a
""",
)
