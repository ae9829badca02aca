"""Arrests, convictions, background checks."""

from slack_app.domain.fairness.values import Rule

CRIMINAL_RECORD = Rule(
    id="criminal_record",
    about="a criminal record",
    catches="arrests, convictions, prison, what a background check showed",
    why="A record counts only after a look at the offence, the time since, and this work, and the person must be "
    "heard.",
    source="EEOC guidance on arrest and conviction records (2012); FCRA, 15 U.S.C. 1681b; fair-chance laws; UK "
    "Rehabilitation of Offenders Act 1974",
    instead="Say nothing of it in the feedback; start the client's own process for checks, which gives the person a "
    "say.",
    says="""
matter|trouble|run_in|brush|incident|problem|problems with the police|law
stand|stood|appear|appeared before a|the criminal court|judge
background|dbs|check|checks|screening came|comes|come back (..) with (..) something|hits|hit|flag|flags|things
did|does|doing|done|served (..) months|years|year|time|stretch inside ;|years|ago|once|before
caution|cautions|cautioned|fined|charged for|over shoplifting|theft|stealing|assault|possession|affray|fighting
{he} has|had (a) record ;|and|so|with|for_theft
(has|had|have|with) (a) criminal|police|juvenile|long record
locked up
(his|her) time|years|stint in|inside prison|jail|inside
was|been|went|were in|to|inside (a) prison|jail|custody|gaol
history with the police|courts
{he} (..) stole|embezzled|defrauded|assaulted|attacked
ever|been|if|whether (been) convicted|arrested|charged|sentenced|jailed
served eighteen|six|twelve|nine|two|three|four|five|ten|a_few|some|{num} months|years ;|for|inside|in_prison|and_they|\
for_theft|of
drugs|drug|theft|assault|possession|fraud|dui|criminal|felony|burglary|battery|weapons|public_order|robbery charge|charges|\
conviction|convictions|offence|offense|caution|arrest
charge|charges came|come|against|pending|dropped|from_20*|from_years
got|getting|been|was|is (in|into) trouble with
his|her|their|a|dark|shady|chequered|checkered|murky|colourful|colorful|troubled past ;|and|catch*|came|with_the_law|put|worr*|\
is|was
been|was|went|is (in|to) court|jail|prison|custody
{his} record ;|shows|has|came|isn|is_not_clean|with_the_police
something|stuff|things|a_hit|hits|flag (..) record|disclosure|vetting
background (..) not|isn|came_back clean
on bail|licence_from_prison|tag|a_tag|the_run|trial
shoplifter|burglar|drug_dealer|gangster|fraudster|thieves
banned|ban (from|for) driving
lost (his|her|their) licen* (..) drink*|drunk|dui|speeding
drink|drunk driv*
criminal|police|conviction|prison|arrest|juvenile|offending|rap record|past|history|sheet|background|offence*|offense*|\
conviction*|caution*|matter
{his}|pending|open|in|ongoing|a court case|charge*|date|hearing|record
ex_con|ex_cons|convict|convicts|jailbird|thief|felon|felons|felony|felonies|misdemeanor*|misdemeanour*|parolee|vorstraf*|\
vorbestraft|fuhrungszeugnis
{he}|{one}|a|an|as {be}|an|like|former|as (a|an) criminal|offender|crook
criminals ;|and|on|in|near|at
out_on|on|broke|under parole
ex|former|reformed|repeat|sex|young|first offender*|con|convict|prisoner|inmate|criminal|gang|felon
conviction|convictions|convicted
arrested|arrests
an|his|her|their|any|previous|prior|old|one|the|recent arrest
dui|dwi|duis|drink_driving|drunk_driving|drink_driver
in|to|into|from|of|out_of|went|sent|time|years|months|spell|stint|did|inside|been|was prison|jail|gaol|custody|juvie|\
a_young_offender*|a_penitentiary|penitentiary|borstal
jailed|imprison*|incarcerat*|behind_bars|prison_sentence|suspended_sentence|community_service_order|served_a_sentence|\
jail_time|prison_time
do|did|done|doing|serv*|served (his|her|some|hard|prison|jail|their) time (;|for|in|inside|before|once)
(he|she|they|has|have|had|been|was|were) (..) been|was|time|spell|stint|months|years inside ;|and|for|before|once|so|he|they
on probation for|after|with|;|until|order|officer|since
probation officer|order
something|things|stuff|issue*|red_flag*|flag*|hit|hits|item*|entry|entries|offence*|result*|problem*|anything|findings (..) on|\
in|from|with|up_on|came_up ({his}|the|a) background|dbs|crb|police|criminal|disclosure|record|records check|checks|search|\
report|screening|;
something|things|came|come|comes|turned|showed|shows|pops|flagged (..) (on|in|up|from) (..) background|dbs|crb|disclosure|\
screening
fail|failed|fails|failing|flunked|bad|negative|unclear|poor|dirty (..) background|dbs|crb|police|criminal|record|vetting|\
disclosure check|checks|screening|search|vetting|disclosure
did|does|would|will|could not (pass|clear) (..) background|dbs|crb|vetting|police check|checks|vetting
background|dbs|crb|police|disclosure check|checks|search|screening|report|certificate|result|results (..) came|comes|showed|\
shows|flag*|reveal*|turned|failed|not_clean|is_not_clear|was_not_clear|problem*|has_something|hit|bad|found|threw
dbs|crb|disclosure (..) came|come (back) with|not|positive|dirty|bad|showing (..)
not|clean|isn (a) clean|spotless record|past|sheet ;|with_the_police|since|criminal
trouble|run_in|run_ins|brush|problems|history|issues|known|incident|record|dealings (..) (with|to) (the) law|police|cops|courts
stole|stolen|stealing|theft|thefts|shoplift*|burglar*|fraud|assault*|drug_dealing|dealing_drugs|gbh|abh|robbery|manslaughter|\
drugs_charge|drug_charge*|drug_offence* (..) charge*|conviction*|caution*|years_ago|in_the_past|record|case_against|when_he|\
when_she|as_a_teen*|allegation*
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
appeal|appeals against|on|of conviction*
rate|speed|pace|count|score|output|picking (..) on trial
trouble with (..) agencies|agency|client|clients|boss|manager|colleagues|the_test|excel|sql
convicted|accused by the evidence|log|logs|data|numbers
with|of|lacked|more|little|without|lacks|real|such|total|no|great|enough|much conviction ;|but|and|in|about|when|on|behind|or
spoke|argued|presented|argues|speak|answered|pitched|sold|talked|said|delivered|told (..) with great|real|much|little|such|\
some|more|enough conviction
courage of
conviction rate*|model|trade*|calls
criminal law*|justice|defence|defense|lawyer*|psycholog*|court|appeals|solicitor*|barrister|litigation|practice|\
investigation_unit|intelligence
prison nurs*|officer*|service*|healthcare|education|sector|health|setting|kitchen|guard*|governor|library|teach*|contract*|\
chaplain*|work_experience|visits|build*|estate|ward|reform
work*|nurs*|experience|taught|teach*|job|shift*|post|placement|role|built|build*|cook*|fitted (..) (in|at|for) (a|the) prison|\
prisons|jail|custody
probation period|periods|review*|ends|of_three|of_six|service*|officer_role|work|clause|team
probation officer|officers experience|role|training|vacancy|with
on probation period|until|till (..)
young|offender*|ex|sex offender* (..) institution*|management|programme*|program*|manager*|service*|team*|charit*|\
rehabilitation|work|support|unit|health*
work*|experience|support*|cases|programme* (..) (with|for|of) ex|young|former|repeat|sex offender*
court record*|case management|files|system|reporter|handling|law
police records_management|case_management|staff|officer_training|dispatch|contract*|systems
case|records|record management|keeping|handling|system*
charged the|a|for|by|batteries|up|with_delivering|with_building|to|an|too|rates|phase|hours|with_running|with_leading|patients|\
customers|at|in
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
work|works|worked|working|support|supporting|experience|expert|lawyer|law|taught|teaching|cases|charity|project|nurse|nurses|\
nursing|post|job (..) with|for|in|on|of|at (the|a)
""",
    after="""
law|lawyer|defence|nursing|services|service|officer|work|charity|rehabilitation|programme|program
""",
    allowed="""
{exam}
could|did|can|does not outline|explain|define|calculate|list|cite|recall|say (..) who|what|how|when|which|where|the|a
""",
    likely=0.5,
)
