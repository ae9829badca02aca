"""Looks."""

from slack_app.domain.fairness.values import Rule

APPEARANCE = Rule(
    id="appearance",
    about="looks",
    catches="looks: face, figure, weight, height, hair, tattoos, how attractive or tidy somebody seems",
    why="It is about how somebody looks, which stands close to sex, race, age, religion and disability.",
    source="CROWN acts of US states (hair); Title VII, 42 U.S.C. 2000e-2; ADA, 42 U.S.C. 12112; UK Equality Act "
    "2010; German AGG § 1",
    instead="Leave looks out. If a rule of dress or hygiene was told beforehand, name it: “A hairnet is worn on the "
    "line.”",
    says="""
outward presentation|appearance
pleasing|pleasant|easy|easier on|to the eye|eyes
fuller|heavier|larger|slighter|stockier|slimmer build|figure
{his} modest|short|diminutive|small|low height|stature
maybe|barely|about|only|all_of five (foot) one|two|three|four|five|six ;
those teeth|hips|ears
too big|large|small|tall|short for the|our|any (..) uniform|uniforms|overalls|costume
size (or) (two) (too) big|large for
easier on the eye|eyes
{one} taller
physical presence|stature
meat on him|her|them|{his}
found|thought|find|finds {he} (..) plain|homely|dowdy|drab (for|;)
too wide|big|large|heavy|short|tall|small|slight|broad a lad|man|guy|woman|bloke|chap|girl|lady|person
sleeve|sleeves|arms|neck (..) (of|in|full) ink|tats
inked ;|up|all|arms|neck|hands|sleeves
at|being barely|only|just|under|over five|six|4|5|6 foot|feet|ft
big|large|tall|short|small|overweight|fat|heavy|skinny|thin|bulky|broad chap|chaps|fella|fellow|lass|gent|gentleman
polished|glamorous|glossy|youthful|presentable face they|we|for|behind|;
carrying (..) extra|spare pounds|weight|kilos|timber
baby faced|face
{he} looks|looked|look like (a|an|the|some)
{his} look {be}
lose|losing|lost|shed (a) (few|some|bit) pounds|weight|kilos|stone
{want} (..) (a|an|some) slim|slender|fit|pretty|attractive|good_looking|tall|petite|blonde|young|smart_looking|fresh_faced|\
well_groomed|presentable|polished_looking slim|slender|pretty|attractive|good_looking|petite|blonde|presentable|fresh_faced|\
well_groomed|well_presented
{he}|{one}|too|very|so|bit|want*|somebody (a|very|too|so|bit|a_bit) slim|slender|petite|curvy|chubby|plump|skinny|scrawny|\
stocky|spotty|wrinkled|bald|ginger|blond|blonde
well presented {one}|;|and|person
(the) way {he} looks|looked|dresses|dressed
looks|appearance|image matter|matters|count|counts|important|based|alone
{he} looks|looked (..) not|less (than) professional|smart|tidy|clean|presentable|groomed
{his} look|image|presentation {be} (..) wrong|off|unprofessional|not_right|sloppy|scruffy
unprofessional hair|look|appearance|tattoo*|nails
facial hair|piercing*|tattoo*
out of shape
big|large|tall|short|small|overweight|fat|heavy|skinny lady|woman|guy|man|girl|bloke|lad|frame|build
{he}|{one}|someone|a|somebody|bit|be|was|look* (a|much|bit|little) prettier|uglier|fatter|slimmer|thinner|curvier
better_looking|more_attractive|younger_looking
what|how {he}|candidate {be} wearing|dressed
what {he} wore|{be} wearing
(did|does|do) not like what|how|the_way {he} dress*|wore|looked|looks
right|wrong|certain|our|their|the|a|not (the|our|their) look (we|they|for|of|;|that)
{he}|{one} {be}|was (..) sweaty|sweating|smelly|dirty|greasy|pale|tired_looking|out_of_shape
bad|body|had breath|odour|odor|hygiene
{his} hygiene
{his}|bad|poor|lack_of|personal (personal) hygiene ;|issue*|problem*|was|is
{he} dressed (..) like|too|for|up|down|badly|in
did|does|do|not|nicely|well|poorly|badly|strangely|oddly dress* well|like|up|badly|properly|for|right|;
physically attractive|unattractive|imposing|repulsive
fit|nice|hot|gorgeous|lovely body|bod|legs|bum|figure|looking_girl|looking_woman|looking_lady|looking_guy
too much|wears|wearing|heavy|his|her perfume|lipstick|jewellery|jewelry|cologne|aftershave
dyed|pink|blue|purple|green|long|short|greasy|wild|messy|curly|natural|grey|gray|frizzy|kinky|bleached hair|hairstyle|haircut|\
dreads|nails
{his} smile|dress
short man|guy|person|woman|height
{he} {be} (..) only|just|barely five|5 foot|ft
small|big|large|tiny|huge|heavy|tall|short man|woman|guy|girl|lady|bloke|lad|person|frame|build|boned
not (exactly) slim|skinny|pretty|handsome|tall|beautiful|attractive|easy_on|oil_painting|model_material
oil painting
photogenic|telegenic|unphotogenic|camera_friendly|supermodel*|model_material
weird|odd|strange|creepy|funny|resting|ugly|scary face|eyes|look|teeth|smile|laugh
plus size|sized
handsome|gorgeous|hubsch|hasslich|attraktiv|dishy
{he}|{one} {be} (not) (too|very|quite|so|rather|really|that|more|all) attractive|unattractive|ugly|good_looking
not|more|less|how|very|too (very|that|exactly|really) attractive|good_looking enough|for|than|;
unattractive|ugly|attractive ;|woman|man|person|candidate|girl|guy|lady|face|for
{he}|{one} {be} (too|very|quite|so|rather|really) (very|young_and) beautiful|stunning|pretty|cute|hot|plain|homely|sexy
pretty|beautiful|cute|hot|stunning|attractive {one}|smile|face|faces|thing|young|little
goodlooking|good_looking|nice_looking|best_looking|better_looking|bad_looking|funny_looking|odd_looking|rough_looking|\
weird_looking|strange_looking|tired_looking
easy on the eye|eyes
eye candy
looker|looks (on|at) him|her|them
{his} looks|appearance|figure|physique|build|body|face|weight|height|size|hair|hairstyle|haircut|hairdo|beard|tattoo*|\
piercing*|teeth|skin|make_up|makeup|nails|smile|legs|chest|bust|clothes|outfit|style_of_dress|dress_sense|body_odour|body_odor|\
smell|bmi|waist|complexion|nose|cleavage|skirt|shoes|jewellery|jewelry|scar|scars|acne|moustache|mustache|stubble|braids|\
dreads|waistline
physical|personal|general|outward|outer|whole|external|untidy|unkempt|her|his|their appearance|looks
looks wise
on looks
obes*|overweight|tubby|podgy|heavyset|lardy|flabby|potbell*|paunch|pudgy|ubergewicht*|chubby
underweight|skinny|scrawny {one}|;|and
{he}|{one}|too|bit|rather|so|quite|very|really|a|how|big {be} (too|very|quite|so|a|bit|rather|really|just|little) fat|thin|\
heavy|large|big|short|tall|small|bald|ugly|hot|cute|pretty|fit|plain|chunky|curvy|petite
too|bit|so fat|thin|skinny|short|tall|bald|ugly|pretty|chunky|curvy (for|to|and|;) (..)
fat {one}
big boned|girl|lad|bloke|lady|woman
weight issue*|problem*|loss|wise
on the large|big|heavy|chunky|plump side
(somebody|someone|person|man|woman|one) of|with (his|her|their|that|such) size|build|weight|girth|stature|bulk
body type|shape|odour|odor|size|weight|piercing*|art|mass
tattoo*|tattooed|piercings|nose_ring|nose_stud|lip_ring|tongue_stud|eyebrow_ring|stretched_ears|dreadlock*|dreads|afro|afros|\
cornrow*|braids|beard|beards|bearded|moustache*|mustache|unshaven|stubble|goatee|mohawk|ponytail|ponytails|man_bun|toupee|wig|\
comb_over|baldness|balding|freckles|pimples|acne|buck_teeth|cleavage|perfume|aftershave|lipstick|mascara|eyelashes|eyeliner
{his} wrinkles|locs|piercing|braid|moustache
pierced|nose|tongue|lip|eyebrow ears|nose|lip|tongue|eyebrow|piercing
bald ;|and|man|guy|head
hair|hairstyle|hairdo|haircut|haare
blonde|blondes|redhead|brunette
ginger|red|blond|blonde haired|guy|girl|lad|lass
{he}|too|much|heavy|the|wears|wore|of|without|no|her makeup
make up {be}|was|is|on|too|heavy
too much|heavy (a) (lot|of) make up
scruffy|unkempt|frumpy|dishevelled|disheveled|slovenly|dowdy
{he}|{one}|bit|too|looking (..) grubby|shabby
untidy|messy|sloppy looking|appearance|person|dresser|in_appearance|clothes|clothing|hair|dress
wellgroomed|groomed
{his}|personal|poor|better|bad|lack* grooming
{he}|{one} (..) presentable
presentable ;|enough|person|candidate|looking
look|looks|looked|looking (not) (..) (the) part|role ;|for|of|at|in|and
did|does|do not (really|quite) look (the|like) (part|a) (..)
{he}|{one} looks|looked|look (..) (a|like|very|too|bit|so) rough|scary|tired|weird|strange|odd|cheap|funny|ugly|untidy|scruffy|\
thug|tramp|homeless|hippie|goth|punk|mess|sloppy|dodgy|shifty|tramp|bouncer|model|doll
wrong|right|bad|good|certain|the|nicer|pretty|not_the|nice picture|image|look for (a|the|our|their|her|his) (..) (spa|hotel|\
reception|front|brand|lobby|restaurant|bar|bank|desk|club|showroom|clients|shop|salon|store|house|floor)
image problem|wise
tall dark
scar|scars|birthmark|wart|mole|rash (on|across|over) {his}|the|a face|neck|arm|arms|hands|cheek
ugly|visible|big|bad|facial|{his}|the|with|has|a scar|scars|birthmark|acne|rash|mole
bad|crooked|yellow|missing|terrible|rotten|awful|gappy teeth|tooth
bad|terrible|poor|awful|spotty|oily|problem|clear skin
too short|tall for (the|a|this|bar|our) (..)
{he} smelled|smelt|smells|stank|stinks of|bad|funny|;|strongly|like|a_bit|badly
smelly|stank
short|mini|tight|revealing skirt|skirts|dress|dresses|top|clothes|blouse
low cut
badly|poorly|cheaply|provocatively|strangely|weirdly dressed
dress sense
goth|hippie|hippy|punk|emo look|style|type
too good looking
""",
    unless="""
cut|cuts|cutting hair
physical presence in|at|on|near
fatter|thinner|bigger book|list|pipeline|portfolio|margin*|wallet|pipe
report|check|file|numbers|figures|picture|log|code|history|results {be} not pretty
printer|pen|toner ink
it|that|this|which|there looks|looked like
looks|looked|look like (a|an) good|strong|great|solid|match|fit|safe|possible|better|candidate|clear|real|nice|perfect
look and feel
they look like
hair transplant*|loss|growth|treatment*|restoration|cosmetics|tools|dryers|dye_products
by a hair
{his} skin colour|color|tone
piercing the|a|an|through|noise
attractive|unattractive|pretty|ugly|beautiful|hot|cute|plain|stunning|good_looking|handsome|nice_looking cv|resume|offer*|\
package*|salary|pay|rate*|role|position|portfolio|sector|job|market|terms|benefits|to|location|enough_offer|employer|option*|\
dashboard*|slide*|design*|code|website|site|deck|ui|work|plates|plating|text|english|language|sql|java|javascript|python|much|\
good|well|clear|strong|solid|sure|happy|fast|quick|quickly|decent|close|full|high|low|low|late|early|standard|weak|thin|new|\
green|keen|quiet|short|long|desk*|water|food|works|kitchen|swap*|fix*|fixes|line|section|wire*|oil|topic|plate*|reload*|spot|\
shoes|tar|tap|coffee|meal*|solution*|results|graph*|charts|proposition|hack|query|proposal|price|discount*|commission|bit_of|\
prospect*|candidate_experience|shift*|hours|commute|bonus
offer|package|pay|salary|rate|role|commute|hours|terms|location|cv|shift|market|base|bonus|contract|deal|\
benefits {be} (..) attractive
attractive to
red hot
hot|warm weather|weld*|dip|melt
pretty good|well|much|sure|clear|solid|strong|weak|thin|new|junior|fast|slow|quiet|nervous|confident|decent|bad|far|basic|poor|\
rough|calm|happy|close|quick|green|handy|light|senior|limited|standard|generic|short|average|keen|ok|okay|clean|tidy|smooth|\
rusty|patchy|vague|shaky|impressive|heavy
plain english|text|language|old|sql|sailing|words|css|js|java|vanilla
overweight|underweight position*|pallets|load*|trailer*|truck*|vehicle*|lorry|stock*|bonds|equit*|in_the|luggage|baggage|\
parcel*|sector|cargo|patients|children
{his} looks at|like|into|over|for
hair and beauty|make|nail*|skin|scalp
hair salon|salons|beauty|products|stylist*|dress*|care|removal|net|nets|shop|colour_tech*|extensions|trial|line|cut_at|cutting|\
drug
facial|animal|dog|dog_s hair
in the hair
hair's
wig maker|shop
beard|braid|hair|tattoo net|nets|snood|studio*|parlour|parlor|removal|shop|artist*|cover_station|guard|trimming|trimmer*|\
cable*|rope*|hose*|wire
braided cable*|rope*|hose*|wire*|lines|copper|steel|river
groom* of|the|horses|dogs|dog|salon|pets|room|backlog|stories|tickets|session*|the_backlog|for_promotion|meeting*
backlog|dog|pet|horse|bird|product groom*
face to face
{his} face to|of
{his} size of|is_up
{his} build of|time|server|pipeline|failed|broke|was_green|passed|script*|process|tool*|step*
{his} body of|language|shop
{his} weight in|of|behind
{his} style of_lead*|of_work*|guide|is_direct
{his} nails the|it|art
{his} hair salon|net
{his} smile in_the_voice
skin of|care|cancer|integrity|graft|tests|prick|pack*|effect
make up artist*|counter|brand*|of|the|for|brush*|air|exam|time|work|hours|his|her|their|water|unit|department|gas|sales
makeup artist*|counter|brand*|air|retail|sales
nail art|nails it
dress code|rehearsal
scar tissue
bald eagle|tyre*|tires
spotty wifi|attendance|coverage|signal|records|record
shabby chic
messy code|project*|data|handover*|kitchen|station|ledger*|desk|merge*|inherit*|commits|section|bench|spreadsheet*|books|repo
sloppy code|weld*|finish|work|handover*|spelling|commits|documentation|paperwork|mistakes
untidy code|weld*|work|workstation|station|bench|desk|van|section|wiring|work_area|cables
wrinkl* in|the|fabric|linen
ginger ale|beer|sauce|bread
too short|tall|thin|small|heavy answer*|notice|list|ladder|for_the_report|reports|on
answer*|report*|cv|notice|cover_letter|interview|contract|commute|answers|examples|stint*|stints|tenure|time ... too|bit|so|\
very|quite short|thin|long
the short|long of|answer|version|list|term
{he} {be} (..) (too|very|a|bit|so) short|thin|small|big|heavy|large on|of|in|picture|with (..)
{he} {be} (..) (very|too) heavy on
{he} {be} (..) (very|a) big|large|small|short {thing}|team*|part|fan|step|help|project*|asset|plus|deal|loss|company|range|\
budget*|contract*|notice*|on|scale|stint*|of|in|on_detail|gap*|client*|plant|business*|role|jump|firm*|sites|win|portfolio*|\
change|list|user|problem|question|group|issue|risk
{he} {be} (..) (too|very|a|so) big on
looks|looked a|like|very|too|bit|so (..) rough|tired|untidy|cheap code|report|design|weld*|plate|on_the_outside
looks|looked|looking as|at|into|for|forward|after|good_on|up|promising|over
look like|as|at|into|forward|after|up|promising|over|elsewhere|again
image process*|recognition|editing|classification|model|quality|size|build|resolution
legs of|up|work
{his} legs (of|in) the
wears (a|his|her) headset|hats|ppe
smell|smells code|gas|of_gas|leak*
code smell*
""",
    before="""
experience|worked|works|working|job|salon|retail (..) in|at|for|with|on (the|a|an|her|his) hair|looks
""",
    after="""
{place}
""",
)
