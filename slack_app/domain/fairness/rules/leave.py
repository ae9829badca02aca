"""Leave and service that laws protect."""

from slack_app.domain.fairness.values import Rule

LEAVE = Rule(
    id="leave",
    about="leave",
    catches="parental, care, family and medical leave, jury duty, military service",
    why="It is about leave or service that a law protects; what was missed by it may not count.",
    source="FMLA, 29 U.S.C. 2615; USERRA, 38 U.S.C. 4311; UK Employment Rights Act 1996, s. 47C; German BEEG and "
    "PflegeZG",
    instead="Name the skill and when it was last used, if that decided: “The new release came in May; they need it "
    "from day one.”",
    says="""
weeks|months|time|days off when|after|once {his} {kid}
grand jury has|is|had|duty|until|till|service|;
guard unit
off|on|from (a|her|his) (year|years|long) maternity|paternity|mat ;|and|now|since
out|off|away on medical
{he} will|would|is|was|been|has|had|goes|going (..) on|off_on|take|taking|took parental|maternity|paternity|family|medical|\
sick|care|carer|carers|military|adoption|mat|pat leave
mat|pat|parental leave
{he} {be} (..) (a|an|in) (the) reserves|national_guard|army_reserve|guard|territorials
guard|reserve|reserves|army|military member|commitments|weekends|drills|obligations|training
on|taking|took|takes|taken|had|has|from|after|of|for|planning|plans|coming|back|years|months|out|off|his|her|their (a|an|his|\
her|their|long|back|some) sabbatical (to|for) care|look|raise|recover
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
parental|maternity|paternity|adoption|family|carer|carers|care|caring|caregiver|caregiving|medical|sick|sickness|stress|\
disability|compassionate|bereavement|childcare|shared|fmla|pfl|mental_health|health|pregnancy|baby|fertility|military|\
protected|extended|dependency|dependants|emergency|cancer|unpaid leave|leaves
parental|maternity|paternity|adoption|baby break
fmla|elternzeit|elterngeld|mutterschutz|pflegezeit|sonderurlaub|wehrdienst|zivildienst|bundeswehr|babypause|userra|karenz
was|is|been|were|be|away|out|went|going|goes|gone|currently|while|still|since|back|returning|returns|return|came|coming|\
comes on|from|off (a|an|her|his|their) (long|extended|some|year|months) (of) leave
years|months|year|weeks of|on leave
took|taken|takes|take|taking|requested|request|used (a|some|her|his|their) (extended|long|unpaid|three|six|twelve|year|\
months) (of|months|weeks|year|years) leave (to|for|after|when|twice|because|in|last|with|from|before)
gap|break|hole|time|year|years|months|absence|interruption|out|off (..) because|due|from|for|while|through|after|on|during|\
with (of|to) (..) leave|military|army|reserve
leave of absence
jury duty|service
juror
national guard|guardsman|guardswoman
guard duty|service|weekend*|drill*|deployment
guardsm*|reservist*|serviceman|servicemen|servicewoman|servicewomen|servicemember*
army|navy|naval|air_force|marine|marines|military|coast_guard|guard|tank|royal_navy (..) reserve|reserves|reservist
in|with|for|to|join*|the|joins|by|from (the) guard|army|navy|reserves|marines|air_force|coast_guard|forces|armed_forces|\
military|territorial_army|reserve|bundeswehr|royal_marines|infantry
reserve|reserves duty|duties|training|commitment*|obligation*|weekend*|drill|drills|unit|service|call_up|forces
as a reserve|reservist
drill|training|reserve|guard|army|duty weekend|weekends
called|call|calling|calls (him|her|them) up (for|to|by|again|any|at|into|soon)
called|call|calling|calls to|for active|duty|arms
active|reserve|military duty
could|might|may|can|be|being|gets|get|been (be) called|recalled|drafted|mobilised|mobilized|deployed|activated (up) overseas|\
again|any|;|at|soon|for|up
possible|concern|about|risk|of|another mobilis*|mobiliz*
mobilis*|mobiliz* (..) guard|reserve*|army|military
deployed|deployment|deployments|tour|tours|stationed|posted|served|serving|serves|service|fought (..) iraq|afghanistan|\
overseas_with|army|navy|guard|reserve*|military|marines|forces|regiment|abroad_with|armed|combat|infantry
ex|former|retired|active|still|being|too|very|strict|his|her|their|a (..) military|army|navy|forces|marine|soldier|serviceman|\
squaddie|paratrooper|raf
military|army|navy|forces|marine|guard background|service|duty|duties|career|history|obligation*|past|time|leave|commitment*|\
man|type|guy|people|person|mind|mindset|style|family|spouse|wife|orders|training|stint
national|military|active|reserve|compulsory|voluntary_military service|duty
veteran|veterans|vet|vets (..) with|have|tend|are|bring|come|do|can|status|baggage|ptsd|as|;|who|from|in_general|preference|\
and|so|is|was|of_the_army|of_iraq
{he} {be} (a|an) (us|former|old|disabled|ex) army|navy|war|combat|military|iraq|afghanistan|marine (veteran|vet|soldier|\
officer|sergeant)
conscript*|national_service|conscientious_objector
""",
    unless="""
{partner} (..) in the navy|army|marines|military|forces|air_force
guard duty rosters|roster|planning|plan*|rota
annual|garden|gardening leave
army of|ant*|knife
military grade|hospital|base|contract*|spec*|history|museum|housing|customer*|client*|aviation|vehicle*|avionics|\
experience_is_a_plus|time|precision|standard*|surplus|sector|project*|programme*|procurement|logistics_software
navy blue|blue_suit|yard*|bean*|contract*
guard rail*|post|room|dog|against|clause*|hut|company|duty_roster
the guard rail*|was|on_the_machine|at_the|plate
annual|garden|gardening|holiday|vacation|shore|accrued leave
days|weeks (of) leave in|over|during|at|a|per|every|each (the) summer|winter|year|annum|july|august|december|christmas|easter
leave management|module|policy|policies|record*|request*|approval*|accrual*|calendar|system|entitlement*|planning|days_in|\
balances|blower
parental|maternity|sick|paternity|family|medical|carers|adoption|compassionate|fmla leave polic*|module|cover|replacement|\
form*|administration|pay_calc*|rules|calculation*|cases|management|requests|process*|law|tracking|contract|admin
fmla administration|cases|paperwork|tracking|process*|claims|forms|training|rules|requests|law
cover|covering|covers|replacement|stand_in|backfill|fixed_term|contract for|during|a a|someone|somebody|parental|maternity|her|\
colleague|the|paternity (..) leave
maternity|parental|paternity|adoption leave cover
leave the|a|a_message|early|at|it|him|her|us|them|site|room|out|behind|no|that|this|work|on_time|town|to_go
leave of|absence (..) software
java|python|industry|sales|seasoned|twenty_year|oracle|sap|kitchen|trade|sap|c|cobol|perl|marketing|retail|banking|it|startup|\
data|agency|20_year|30_year|construction|ten_year|real veteran|veterans
veteran|veterans of the industry|trade|business|sector|dot
veteran|veterans|vet|vets hospital*|affairs|charity|centre|center|home|care|practice|clinic|services|surgery|nurse*|bills|\
organisation|school|benefits|administration|health
at|by|to|from|the|a|local|with the vet|vets
military grade|spec*|contract*|customer*|client*|hospital|base|aircraft|history_museum|equipment|standard*|vehicle*|housing|\
time|precision|sales|supplies|surplus|programme*|avionics
army|navy surplus|knife|blue|of|barracks|base|stores|suit|yard|contract*|cadet*
salvation army
for|supply|supplies|supplied|contract*|sold|sell|sells|work* (..) (to|for|with) the army|navy|military|armed_forces|air_force|\
raf
reserve margin*|the|a|price|ratio*|fund*|team|bench|stock|list|candidate|table*|capacity|parts|currency|requirements|battery|\
wine*|room*|seat*|calculation*|account*
in|on reserve
reserves and_provisions|and_accruals|and_surplus|and_margins
reserves of|were|calculation|for|report*|engineer|estimation|in_the_ground|are|ledger|model*
guard rail*|must|post|room|dog|duty_roster_software|hut|company|licen*|the|clause*|against|ring
security|crossing|life|safety|door|mud|machine|prison|blade|night|site guard|guards
deployment|deployments pipeline*|script*|to|of|frequency|strategy|tool*|time|were|was|process*|manager|with_kub*|in_prod*|\
on_aws|engineer
deployed to|the|it|on|in|into|a|an|with_docker|with_terraform|code|models|several|twice|weekly|services|via|by_hand|and|from|\
three
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
    allowed="""
{exam}
could|did|can|does not outline|explain|define|calculate|list|cite|recall|say (..) who|what|how|when|which|where|the|a
""",
)
