"""The tables of words that rules share, by the name that patterns call them. Words in a row have `_` between them."""

from slack_app.domain.fairness.names import EVERYDAY_NAMES, NAMES

_TABLES = {
    "he": """
        he she they him her them his their hers theirs himself herself themselves
    """,
    "his": """
        his her their
    """,
    "be": """
        is are was were be been being am seem seems seemed look looks looked sound sounds sounded feel feels felt come
        comes came
    """,
    "det": """
        a an the his her their our your my this that these those some any no another
    """,
    "one": """
        one someone somebody anyone anybody candidate candidates applicant applicants person people worker workers
        employee employees employer hire hires nurse nurses engineer engineers developer developers driver drivers
        cook cooks chef carer carers caregiver clerk cleaner cleaners teacher teachers manager managers analyst
        analysts consultant accountant accountants mechanic fitter fitters welder welders electrician electricians
        plumber operative operatives operator operators picker pickers packer labourer laborer labourers recruiter
        waiter waitress bartender barman barmaid receptionist receptionists salesperson staff colleague colleagues
        professional professionals guy guys bloke blokes chap chaps man men woman women lady ladies lad lads girl
        girls boy boys gentleman individual individuals fellow folk folks hand hands face faces ones starter starters
        tester designer designers programmer programmers doctor doctors surgeon therapist technician technicians
        assistant assistants executive exec rep reps porter guard officer officers supervisor foreman builder roofer
        joiner carpenter painter planner dispatcher courier trainee apprentice intern graduate graduates talent
        hostess host barista stylist coder coders dev devs admin bookkeeper secretary paralegal pharmacist tutor
        housekeeper housekeepers salesman saleswoman nanny associate associates
    """,
    "team": """
        team teams crew crews staff workforce bunch crowd office squad shift group department colleagues gang brigade
        lot
    """,
    "want": """
        want wants wanted wanting prefer prefers preferred preference preferring need needs needed looking after seek
        seeks seeking hoping hoped hope like rather ideally only demand demands require requires picture pictured
        expect expects keen ask asks asked insist insists
    """,
    "ask": """
        ask asks asked asking wonder wonders wondered wondering question questions questioned worry worries worried
        concern concerns concerned curious know knows
    """,
    "place": """
        ward wards unit units clinic clinics hospital hospitals home homes care school schools college service
        services department departments dept centre centres center centers store stores shop shops retail fashion team
        teams wing wings line lines charity charities sector programme programs program project projects hotel museum
        hall street road lane house court surgery practice nursing nurse nurses industry setting settings village club
        clubs studio academy facility trust foundation publisher magazine market markets section wear clothing cover
        contract contracts work worker workers support health healthcare education medicine law software platform
        module modules app apps system systems product products policy policies research trial trials study studies
        benefits insurance plan plans fund funds records history_taking data management charts certificate
        certification certifications training course courses experience background qualification qualifications
        awareness testing tests tools standards lead leads specialist specialists advisor adviser rights lawyer
        lawyers
    """,
    "served": """
        patient patients resident residents client clients guest guests customer customers pupil pupils student
        students users user child children adults adult learners passengers members families veterans offenders
        tenants shoppers audience audiences
    """,
    "thing": """
        version versions release system systems software code codebase stack certificate certificates cert licence
        license tool tools kit machine machines machinery equipment car truck trucks van vehicle engine data api
        browser browsers laptop server servers building site plant boiler product products company firm brand model
        models framework library libraries pipeline document documents report reports slides handbook reference
        references cv resume portfolio fleet platform technology stock house product_line ticket card
    """,
    "num": """
        one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty 1 2 3 4 5 6 7
        8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44
        45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 81
        82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99
    """,
    "age": """
        18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54
        55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 forty fifty sixty thirty seventy
    """,
    "decade": """
        teens twenties thirties forties fifties sixties seventies 20s 30s 40s 50s 60s 70s
    """,
    "kid": """
        kid kids child children baby babies toddler toddlers newborn newborns twins triplets infant infants son sons
        daughter daughters offspring little_ones grandchild grandchildren grandkids grandson granddaughter
        schoolchildren kiddies bairns stepchildren
    """,
    "partner": """
        husband wife spouse fiance fiancee hubby missus
    """,
    "parent": """
        mother mothers mum mums mom moms mummy father fathers dad dads daddy parent parents
    """,
    "old_kin": """
        mother father mum mom dad parents parent grandmother grandfather gran grandma grandpa uncle aunt in_laws
        relative relatives brother sister
    """,
    "better": """
        better stronger sharper faster quicker smoother further ahead best superior more higher cleaner clearer neater
        tidier calmer cheaper closer deeper longer broader wider safer smarter friendlier slicker warmer keener
        readier fresher fuller tighter richer bolder easier nearer sooner rounder steadier louder fatter
    """,
    "chose": """
        chose choose chosen picked pick hired hire prefers prefer preferred favoured favored took selected appointed
    """,
    "nation": """
        american americans british english irish scottish scots welsh german germans french italian italians spanish
        spaniard spaniards portuguese polish pole poles romanian romanians bulgarian bulgarians hungarian hungarians
        czech czechs slovak slovaks serb serbs serbian croatian croats albanian albanians greek greeks turk turks
        turkish russian russians ukrainian ukrainians lithuanian latvian estonian dutch belgian swiss austrian swedish
        norwegian danish finnish indian indians pakistani pakistanis bangladeshi bangladeshis sri_lankan nepali
        nepalese chinese japanese korean koreans vietnamese filipino filipinos filipina thai indonesian malaysian arab
        arabs arabic iranian iranians iraqi iraqis syrian syrians afghan afghans egyptian moroccan moroccans algerian
        tunisian somali somalis ethiopian eritrean kenyan nigerian nigerians ghanaian ghanaians jamaican jamaicans
        african africans caribbean mexican mexicans brazilian brazilians colombian cuban cubans venezuelan
        puerto_rican hispanic hispanics latino latinos latina latinas asian asians european europeans eastern_european
        eastern_europeans western middle_eastern persian israeli australian canadian kiwi south_african zimbabwean
    """,
    "people_of": """
        americans brits germans italians spaniards poles romanians bulgarians hungarians czechs slovaks serbs
        albanians greeks turks russians ukrainians indians pakistanis bangladeshis koreans filipinos arabs iranians
        iraqis syrians afghans moroccans somalis nigerians ghanaians jamaicans africans mexicans brazilians cubans
        hispanics latinos asians europeans eastern_europeans blacks whites immigrants migrants foreigners gypsies
        gypsy travellers travelers roma sinti expats croats scots
    """,
    "land": """
        germany france england america austria switzerland belgium holland sweden norway denmark finland ireland
        scotland australia canada africa asia india pakistan bangladesh nepal china taiwan japan korea vietnam
        philippines thailand indonesia malaysia iran iraq syria turkey afghanistan egypt morocco algeria tunisia libya
        somalia ethiopia eritrea kenya nigeria ghana senegal cameroon congo zimbabwe jamaica haiti cuba mexico
        guatemala honduras salvador colombia venezuela brazil peru argentina poland romania bulgaria hungary slovakia
        czechia serbia croatia bosnia kosovo albania greece portugal spain italy ukraine russia belarus moldova
        lithuania latvia estonia eastern_europe the_middle_east latin_america south_america the_balkans the_caribbean
        central_america lagos delhi mumbai hyderabad karachi lahore dhaka kolkata manila nairobi accra cairo beirut
        istanbul bucharest warsaw kyiv bogota
    """,
    "tongue": """
        english german french spanish italian dutch polish language grammar
    """,
    "illness": """
        depressed depression bipolar schizophreni* autis* asperger* adhd ocd ptsd dyslexi* dyspraxi* epilep* diabet*
        cancer tumour* tumor* leukaemia leukemia parkinson* alzheimer* dementia arthrit* asthma* migraine*
        fibromyalgia sclerosis crohn* colitis hiv huntington* hepatitis lupus stroke aneurysm seizure* panic_attack*
        heart_attack* heart_condition heart_disease heart_problem* angina slipped_disc sciatica hernia chemo
        chemotherapy insulin antidepressant* psychiatr* neurodiver* neurodivergent tourette* anorexi* bulimi*
        eating_disorder* addict* alcoholic alcoholism long_covid endometriosis menopaus* narcolep*
    """,
    "body": """
        back knee knees hip shoulder shoulders leg legs foot feet wrist wrists hand hands neck spine heart eyesight
        eyes hearing lungs ankle joints eye
    """,
    "bad": """
        bad dodgy weak sore poor injured broken stiff gammy ruined wrecked knackered damaged failing
    """,
    "aid": """
        wheelchair* crutches walking_stick hearing_aid* prosthetic_leg prosthetic_arm prosthesis guide_dog
        walking_frame pacemaker inhaler stoma
    """,
    "faith": """
        muslim* islam islamic jewish jew jews christian christians catholic catholics protestant* evangelical* hindu*
        sikh* buddhist* mormon* atheis* agnostic* baptist* methodist* pentecostal* adventist* quaker* jehovah*
        believer* churchgoer* born_again pagan* scientolog*
    """,
    "level": """
        a1 a2 b1 b2 c1 c2
    """,
    "task": """
        call calls phone phones report reports documentation handover handovers patient patients guest guests contract
        contracts email emails minutes tickets letters briefing briefings notes charting presentations customer
        customers shop_floor
    """,
    "sexed": """
        woman women lady ladies girl girls man men guy bloke lad female male
    """,
    "not": """
        not never hardly
    """,
    "feel": """
        feel felt feels seem seemed seems
    """,
    "observed": """
        interrupted talked_over argued refused said told asked raised arrived late blamed shouted swore ignored
        dismissed criticised criticized answered walked_out checked_his checked_her prefers preferred alone dislikes
    """,
    "some": """
        someone somebody people colleague colleagues friend friends mate insider acquaintance source neighbour
        neighbor guy folks contact_there lad
    """,
    "social": """
        facebook instagram insta tiktok twitter snapchat reddit youtube socials social_media social_networks tweets
        tinder onlyfans myspace
    """,
    "kin_or_mate": """
        friend friends mate mates cousin brother sister uncle aunt neighbour neighbor in_law law pal buddy
        acquaintance
    """,
    "visa_letter": """
        h l o j f e tn eb
    """,
    "exam": """
        quiz exercise scenario case_study payroll_test written_test knowledge_test technical_test exam mock_interview
        role_play
    """,
    "company": """
        company firm employer client business supplier customer startup shop chain plant airline agency
    """,
    "kin": """
        mother father mum dad mom parents brother sister grandmother grandfather uncle aunt siblings relatives
    """,
    "said": """
        said says told explained mentioned stated described prefers preferred wants wanted asked asks refused
        interrupted answered replied spoke talked dislikes disliked declined argued ignored criticised criticized
        blamed called arrived expects expected likes
    """,
}
TABLES: dict[str, tuple[str, ...]] = {
    name: tuple(word.replace("_", " ") for word in words.split()) for name, words in _TABLES.items()
} | {
    # behind a form of address any word is a name
    "name": (*sorted(NAMES), "mr *", "mrs *", "ms *", "mx *", "miss *"),
    "maybe_name": tuple(sorted(EVERYDAY_NAMES)),
}

_EVERYDAY = """
    , ; a about after all am an and another any are as asked at back be because been being better bit but by can
    candidate candidates client come could did do does for from get getting go going good had has have he her hers him
    his i if in into is it job just like little look looks lot made make many me more much my need needs never new no
    not now of off old on one only or other our out over people person quite really said says seem seems she should so
    some somebody someone still team than that the their them then there these they this those to too two up us very
    want wants was way we well were what when where which who will with work working would year years you your
"""
EVERYDAY = frozenset(_EVERYDAY.split())
"""Words that hardly any text is without: patterns are not looked for because of them."""
