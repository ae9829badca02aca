"""Religion and belief."""

from slack_app.domain.fairness.values import Rule

RELIGION = Rule(
    id="religion",
    about="religion",
    catches="faith or its lack, prayer, dress and days of a religion",
    why="It is about somebody's religion or belief, or what they wear or do because of it.",
    source="Title VII, 42 U.S.C. 2000e(j) and 2000e-2; UK Equality Act 2010, s. 10; German AGG § 1",
    instead="Name the shift or safety rule that the work needs, and ask what can be arranged: “The shop is open on "
    "Sundays.”",
    says="""
friday|fridays|saturday|saturdays ... before|from|until|till|after sundown|sunset|dusk
observance ;|thing|stuff|business
mission|missionary trip|trips|year
bible study|studies|group|class
kick|kicks|dig|digs with the other|wrong|left foot
churchgoing|godless|unbeliever|nonbeliever
not believe in god|anything
go|goes|going|went to church|mosque|temple|synagogue|mass
{he} {be} (..) (a) (practising|practicing|devoted|devout|strict|lay|observant) {faith}|preacher|pastor|priest|religious
observant|practising|practicing ;|jew|muslim|christian|catholic
beliefs ;|would|might|are|of|and
{his} beliefs|belief|creed|god|holidays|holy
wears|wearing|with (a) religious
sikh|sikhs
{faith}
headscar*|hijab*|burqa*|burka*|niqab*|turban*|yarmulke|kippa*|kippah*|skullcap|kirpan|abaya|chador|kopftuch|rosary|bindi|\
crucifix|tzitzit|dastar|patka
head scarf|scarves|covering|coverings|cover
covers|covered|covering {his} head|hair
veil
pray|prays|praying|prayed|prayer|prayers|namaz|salah
sabbath|shabbat|shabbos|ramadan|eid|diwali|yom_kippur|rosh_hashanah|hanukkah|passover|hajj|umrah|pilgrimage|navratri|vaisakhi
during|observe*|for|in|at lent
{he} (..) fasting|fasts
fasting during|in|for|at|month|and ;|ramadan|weeks
holy|religious|jewish|muslim|islamic|christian|hindu|church day|days|holiday*|festival*|book|reason*|observance|dress|belief*|\
garment*|symbol*|community|grounds|views|conviction*|background|clothing|headwear|school|name
religio*|faith|pious|devout|heathen|unbeliever
church|churches|mosque|synagogue|koran|quran|torah|gurdwara|congregation|kirche|moschee|imam|rabbi
{his}|goes_to|reads|carries|quotes|quoted bible|chapel|parish|temple|pastor|gospel|vicar|preacher ;|and|on|at|in|every|group|\
work|community|camp|reading
{he}|eats|keeps|keep|only|eating|needs (..) kosher|halal ;|food|only|at|in|and|lunch|meals
pork|alcohol|meat (..) because|religio*|belief*|faith
not|does|will|won|no (..) (touch|handle|serve|eat|drink) alcohol|pork (..) religio*|faith|because
about|with|praise*|to|believe*_in|mention* god|jesus|allah|christ|the_lord
cross|crosses|crucifix round|around|on (his|her|their|a|the) neck|necklace|pendant|chain
wears|wearing|wore|with (a|his|her) (big|small|large) cross ;|and|on|round|around
{faith} ... {want}
too|very|quite|so|openly|deeply|strictly religious|devout|spiritual|godly
preach*|proselyt*
evangelical christian|church|;
""",
    unless="""
churches|mosques|synagogues|temples and|, other|charit*|schools
islam|christianity|judaism|hinduism|buddhism|sikhism|islamic paper|module|unit|gcse|studies|art|history|finance|banking
prayer book*|books|mat|mats|wheel printing|,|;|publisher
{faith} {place}|academy|hospital|care_home|primary|charities|charity|church_school|cathedral|museum
church of clean|code|agile|england_school*|tdd|scrum|the_one|vim|emacs|lean|rust|java
church|churches|chapel|temple|parish|mosque|abbey|priest|synagogue hall|street|road|lane|roof*|building*|renovation*|\
restoration*|organ|hill|farm|avenue|house|view|site|project|council|clerk|contract|steeple|windows|walk|tower|end|close|\
bar_branch|road_depot|way|gate|park|heating|job_site|wharf|fields|spire|meadows|cross
god object*|class*|mode|forbid|knows|send|damn|awful|level
pray|prays|praying|prayed that|it|the|for|his|they|things|nothing|to_the_demo
(on|a|and) a prayer
prayer room|rooms build*|fit|cleaning|construction
christian from|at|will|called|asked|in|on|who|and|or|has|said|dior|name
orthodox approach*|design|method*|architecture|solution*|church_roof|dontist
religiously
faith in the|his|her|their|our|a|that|figures|tests|numbers|data numbers|figures|data|code|process|product|team|method|results|\
abilities|ability|skills
good|bad|bona|full|blind|more|lost|lose|little|of|leap faith in|negotiation*|deal|is|effort*
in good|bad faith
religious about|in_testing|in_his|in_logging
gospel of|truth|choir
bible of|for
the|our|her|his|style|brand|sql|a|product|production|show bible (of|for|and|is|was)
evangel* about|for|agile|of|role|team|product|post
tech|technology|product|developer|data|cloud|brand|jenkins|security|agile|software|chief|design evangel*
mass spec*|production|market|mail*
holy grail|moly|war|trinity|day_resort
cult film*|brand|following|product|classic
cargo|personality cult
halal|kosher kitchen*|cook*|butcher*|menu*|catering|food|meat|certif*|supply|restaurant|line|rules|section|cuisine|slaughter|\
poultry
cooked|cook|cooking|run|runs|prepared|ran|made kosher|halal
lent him|her|them|us|a|itself|money|on|to|by|some
temple bar|university|meads|street
preach* to_the_converted|what
cross round|around the|corner
secular trend*|growth|decline|market*
believes in|what tests|testing|agile|data|feedback|automation|the|clean|good|remote|he|she|they|is|that|continuous|lean
converted to|from
eid number
god|believer (..) tests|unit|tdd
believer* in|of
{faith} bale|lacroix|slater
""",
    before="""
restored|restores|repaired|roofed|painted|surveyed|wired (the|a|an|two|three|four|several|many) (old)
experience|worked|works|working|job|placement|cover|site|shift|shifts (..) in|at|for|with (the|a|an)
restored|restores|repair|repaired|rewired|decorated|painted|cleaned|built (the|a|an)
""",
    after="""
{place}|{served}
primary|diocese|cathedral
""",
    allowed="""
{exam}
could|did|can|does not outline|explain|define|calculate|list|cite|recall|say (..) who|what|how|when|which|where|the|a
""",
)
