"""What was not seen by those who say it, and other people by name."""

from slack_app.domain.fairness.values import Rule

HEARSAY = Rule(
    id="hearsay",
    catches="rumours, unnamed sources, private pages, references behind somebody's back",
    why="Whoever says it did not see it, and the candidate cannot answer it.",
    source="EEOC guidance on background checks; FCRA, 15 U.S.C. 1681 ff.; UK GDPR and GDPR, art. 5 and 14",
    instead="Keep to what happened in the interview or test, or to references that the candidate gave.",
    says="""
a|one|some|another|the|our|their supplier|customer|competitor|vendor|contractor|subcontractor|neighbour|barman|receptionist|teacher|landlord|ex|nephew|niece|buddy|relative|regular|courier|rep (..) told|tells|says|said|warned|mentioned|reckons|swears them|us|me|the_client|that|him|her|the_owner
one of (the|their|our|his|her) (..) (has|had|have) heard
someone|somebody|people|those|colleagues|friends who used_to_work|worked|works|knows|knew|had_worked|once_worked|have_worked|used_to_know (..) (with|for|him|her|them|there) (..) says|said|say|told|claims|claimed|warned|reckons|mentioned|thinks
according to rumours|rumors|gossip|sources|people|someone|somebody|others|a_friend|a_colleague|a_former|his_old|her_old|his_former|her_former|her_ex|his_ex
saw|found|read|seen|came_across|noticed something|things|stuff|posts|pictures|photos|an_article|a_post (..) about|of|from|by {he} (..) online|on_the_internet|on_social|web|internet
found|saw|seen|checked|looked|went|stalk* {his} profile|page|account|feed|posts|pictures|photos|stories|reviews|videos
{some} (of|from) mine|ours|theirs|his|hers|the_owner|the_manager|the_client|the_boss|my (..) heard|knows|knew|says|said|told|saw|warned
buddy|pal|mate|friend|contact|contacts|connection|someone|somebody at {his} current|old|former|last|previous|ex employer|company|firm|place|job|hospital|agency
hear|heard|hears that|from_others|from_people|from_someone|from_somebody|from_a|he|she|they|rumours|rumors|stories|bad|things|it_said|on_the|around|through
rang|phoned|called|asked|spoke|speaking|talked|contacted|texted|messaged|emailed|rung|ringing|calling (to|with|up) someone|people|somebody|a_friend|a_mate|folk (..) {his} old|former|last|previous|ex|current
rang|phoned|called|asked|contacted|texted|messaged|emailed|rung|ringing|calling|spoke_to|spoke_with|talked_to|checked_with|speaking_to {his} old|former|last|previous|ex|current
went|was|were to|at|in school|university|college|the_army|class with {he}
stories|talk|whispers|chatter|tales|mutterings|things (going) (around|round) about|around {he}
doing|does|do the rounds
{some}|nurses|drivers|colleagues|cousin|brother|wife|neighbour|staff|them (..) knows|knew|remembers|remembered {he} from|of|by|and|at|;|personally|well
turns|turned out (..) someone|somebody|mate|friend|knows 
insider|inside source|info|information|word
(a) source (..) says|said|told|claims|close|inside|at
word has|had|got|gets|is reached|round|around|out|back
as far as we|i|anyone hear|heard|was_told
{his} linkedin posts|comments|likes|photo|picture|activity|rants
old|party|holiday|beach|drunk|personal|bikini|private photos|pictures|pics|posts|tweets of|on|online|from|;
online presence|footprint|persona|search|stalk*
internet|web|background|online search|stalking|sleuthing|research on|of|about|brought|turned|showed|into ({he})
dug|digging|dig|snooped|sniffed|asked around|into|up_on (about|on) {he}|{his}
(he|she|they) {be} known|said|rumoured|rumored|reputed|alleged|believed|thought|supposed to be|have|drink|cause|leave|walk|make
{he} (..) known around|in town|trade|industry|circles
(have|has|had) history|form|a_past|previous (;|with|for|at|of) (..) trouble|there|agency|walking
a|some|other recruiter|recruiters|agency|agencies|client|clients|contractor told|tells|said|says|warned|mentioned (us|me|them|that|about|him|her|to)
rumour*|rumor*|gossip*|hearsay|allegedly|reportedly|supposedly|purportedly|geruecht*|gerucht*|angeblich
grapevine
word {be} that|he|she|they|around|out|going
word has it
(the|a) word on the|in|around street|town|trade|industry|site|block|market|floor
(a|the) little bird|birdie
birdie
i|we|he|she|they|client|manager|have|has|had|also|just|only|lead|owner hear|heard|hears from|that|it|he|she|they|through|some|of|a|about|things|bad|stories|on|around|via|her|him|by|is|second|recently|elsewhere
heard it|this|that|things|stories from|that|he|she|they|through|some|about|bad|around|via|on
{some} (..) told|tells|says|said|mentioned|knows|knew|claims|claimed|warned|hinted|whispered|reckons|saw|heard|thinks|swears|has_worked|worked|used_to_work (..) (us|me|them|that|he|she|they|him|her|it|with|by)
people|folk|folks|others|everyone|everybody|colleagues|locals|insiders say|talk|whisper|warned|mutter (that|about|he|she|they|him|her|things|us)
i|we|client|he|she|they have|has|had|am|are|was|were|got|been|is been|being told|tipped|warned|informed|given_to by|that|he|she|they|off|about|privately|to|it|from|things|in (..)
i|we|client|they {be} (been) told {he}|that
(i|we|have) been told ;|he|she|they|that|by
{some} (of|from|at|in) ({his}|an|the|a) old|former|previous|last|ex employer|firm|company|boss|job|place|workplace|colleague|colleagues|manager|site|agency|clinic|yard|ward|team
quiet|private|little|informal|discreet|unofficial|off_the_record word|chat|reference|call|check|references|ask|enquiry|inquiry|conversation
off the record
backdoor|back_door|back_channel reference*|check*|call*|info*|chat*|feedback
backchannel*|behind_her_back|behind_his_back|behind_their_back
{kin_or_mate} (..) who|used|works|worked|knows|knew|says|said|told|reckons (..) with|him|her|them|there|before|same
{kin_or_mate} of|at|from|in (..) ({his}|the) old|former|last|previous|same|current|ex|there (firm|company|place|job|ward|site)
old|former|previous|ex|last|past boss|colleague|colleagues|manager|employer|coworker|co_worker|workmate|supervisor|employers|workmates (..) said|says|told|warned|mentioned|hinted|claims|rang|called|reckons|whispered|complained|let_slip|privately|off
used to work with|alongside {he} and|;|says|said|before
rang|phoned|called|asked|spoke|speak|talked|contacted|knows|messaged|texted to|with|around|up|a|an|her|his|their|someone|somebody|people (..) old|former|last|previous|ex|current boss|employer|firm|company|colleague*|manager|place|site|agency|team
asked|called|rang|phone|ask around
googled|googling
google|googles him|her|them|candidate|candidates|people|names|everyone|everybody|applicants
looked|look|looks|looking|checked|check|checking|found|saw|searched|went|scrolled|stalked|see|seen|browsed|dug|stumbled|trawled|viewed|read|going|vetted (..) {social}
{his}|private|party|personal|holiday|online {social}|social_media|tweets|posts|blog|pictures|photos|timeline
on|off|via|through|from {his} {social}|social_media
posted|posts|posting|writes|wrote|ranted|rants|shares (..) on|to {social}
tweet|tweets|tweeted|facebook|instagram|insta|tiktok|myspace|onlyfans|tinder|snapchat|reddit|youtube (..) of_hers|pictures|photos|page|account|profile|posts|party|feed|did|was|were|showed|shows|says|said
social media (..) post*|profile*|account*|presence|check*|search|stuff|pictures|photos|showed|shows|was|is|put|page*|activity
found|dug|dig|looked|saw|read|searched|looks|look (..) him|her|them|stuff|things|dirt|something|some_things (..) up|online|on_the_internet|internet|on_the_net|on_the_web
looked|look|looking|looks {he} up
online (..) (about|on) him|her|them
known|notorious|infamous for|as (..) no_shows|walking|trouble|being|temper|lazy|drinking|difficult|leaving|lateness|absence|troublemaker|unreliable
{his}|has|got|bad|dubious|quite|certain|gained|with|such|earned|have|developed (a|an|the|quite_a) (bit_of_a|bad|certain|dubious|real|poor) reputation
apparently he|she|they|there|had|has|was|is|his|her|got|left|did|does|not|used|a|also|quite|very|difficult|known
he|she|they|was|is|has|had (..) apparently ;
(it) {be} said|rumoured|rumored|known|claimed|alleged that
by all accounts
from what i|we|they|people (have|had) heard|hear|understand|been_told|gather|say
(have|has|had) it on good authority
second|third hand|party|parties (..) that|said|says|told|information|account|she|he|information|from|;
third party
small world (..)
trade|industry|town|village|site gossip|talk|rumour*
(a|anonymous|had) tip off|tipped_off
anonymous* (call|letter|email|tip|note|caller|message|mail)
someone (..) knows {he}
somebody|someone|people|colleague|colleagues|guy|guys|lad|lads|driver|nurse|one|two|few|some|others|staff|manager|chef (..) knows|knew|remembers|remembered|recognised|recognized {he} (from|of|by|there|already|and|at|;)
""",
    unless="""
known|notorious (for|as) quality|speed|reliable|accuracy
google*|googled ads|analytics|cloud|sheets|docs|workspace|maps|adwords|tag|the_answer|the_error|the_syntax|it|during|drive|the|an|how|everything|answers|error*|syntax|for_the_answer|sheet|data|calendar|chrome|play|certificat*|forms|search_console|shopping|colab|meet|bigquery|api
facebook|instagram|tiktok|youtube|twitter|reddit|snapchat|social_media|social ads|ad|campaign*|advertis*|marketing|manager|api|business|strategy|content|growth|channels|team|executive|calendar|budgets|reels|lead|shop|pixel|tool*|analytics|manager_post|for_business|followers_of_the|experience|posts_for|agency|insights|pixel|role|assistant|specialist|coordinator|accounts_for
ran|run|runs|running|manage|managed|manages|built|grew|content|campaign*|ads (..) {social}|social_media
hear|heard|hears from (the|our|your|their|a) client|hr|manager|panel|them|us|you|team|lead|agency|hiring|director|candidate
hear|heard|hears back|nothing|anything
hear|heard back|nothing|anything (..)
hear from|heard_from the_client|client|them|us|you|him|her|northwind
never heard of
heard of the|it|this|that|kubernetes|docker|sap|our|their
heard (him|her|them) on|present|explain|speak|talk|play|handle|answer
client|manager|panel|interviewer|team|lead|hr|candidate|recruiter|director|owner|they|he|she|maria told|tell|tells (us|me|them|that|him|her)
someone|somebody|anyone|person|people|one (..) (from|at|in) the_client|hr|our|the_team|us|there|payroll|it (..)  will|can|should|told|calls|call
someone|somebody who|with|to|that has_worked|has|had|can|could|would|is|knows|worked with|in|on|the|sap|excel|their|our|for|at|it|a|no|both|python|how|kubernetes|epic
want|wants|wanted|need|needs|needed|prefer|prefers|after|for|chose|picked|hired|of|with|take|took|find|found (..) someone|somebody|people|a_person|one|others|driver|nurse|chef (..) knows|knew|worked|used|says|has
told them|him|her|people the|to|about|a
people told him the
reputation|rumour|rumor system|management|score*|risk|mill|damage|module|design|engine|online
reputation|rumour|rumor (..) design|model|thesis|engine
apparently the|a|their|our|this|that|two|three|budget|it|there_was_a_power|not_enough_budget (..) test|server|system|budget|environment|position|role|link|client|portal|demo|hr|room|laptop|mail*|e_mail|job|order|seat|invite|video|account
looked (them|it) up
look|looked|looks up the|a|in|values|table|prices|codes|dose|to|it
post|posts|stories|profile|photos|pictures|blog (..) portfolio|product|food|wedding
private|old|her|his|their|personal|online (..) user_stories|photos_of_food|blog_posts
(his|her|their) posts (in|on) (..) forum|stack
third party logistics|software|libraries|library|risk|vendor*|supplier*|api*|code|integration*|liability|provider*|contractor*|payroll|auditor*|data|tool*|cookies|claims|insurance|app*|services|sites|inspect*|component*|package*|system*|logistic*|administrator|management|dependenc*|motor|cover
second hand cars|clothes|shop|retail|goods|books|equipment|tools
anonymous|anonymis*|anonymiz* survey|data|user*|function*|class*|form|feedback|types|records|dataset*|access|login|bind*|threads|cv*|ftp
friend|friends|mate (..) function|class
informal meeting|chat|setting|talk|visit|learning|carers|style|tone|coffee|first|economy|sector|email*|and (..)
reference check|checks|letter*|s
""",
)

COMPARISON = Rule(
    id="comparison",
    catches="another candidate by name",
    why="What is said of another candidate belongs to that person, and a name turns feedback into a contest.",
    source="GDPR and UK GDPR, art. 5 and 6; agencies' duty of confidence",
    instead="Leave the name out: “Others had run it in production for two years.”",
    says="""
experience|skills|years|depth|ticket|tickets|licence|background|knowledge|range|portfolio|certs|references (that) {name} has|had|have|brings|brought|showed|offers|did
in_love|hooked|set|sold|smitten|committed|gone with|on|by {name}
{name} {be} simply|just|clearly|really|also|always|already|a|the bit|little|much|far|clearly|lot {better}
{name} (simply|just) had|has|was|is|did|knew|offered|brought|ticked
{name}|{maybe_name} (..) (can|could) start earlier|sooner|now|monday|right_away|immediately
{he} (..) like|as|unlike {name} (did|does|has|had|could|can)
wish|wished|if (..) more like {name}
{name} (..) (is|was) on_top|top_of_the_list|ahead|first|number_one|cheaper|available_sooner|local
picked|chosen|hired|selected|taken|appointed|preferred (was|is) {name}
{name} (..) gets|got|has|had (the|his|her) vote|nod|seat|contract|desk
{name} was our|their|the_client first|favourite|favorite|number_one|pick|choice
{name}|{maybe_name} (..) had|has|knows|knew|brought|brings|held|holds|spoke|speaks|offered ... and|but|while|whereas|where|which|;|, he|she|they (only) (did|does|had|has|was|could|would|have|do) not|less|fewer|none|only
{name} (..) was|were|is|are|had|has|did|went|looked|seemed|came|felt|sounded (..) {better}
{name} (..) scored|got|had|made|reached|took|needed ... (he|she|they) (only) scored|got|had|made|reached|took|needed
prefer*|favour*|favor*|pick*|choose|chose|chosen|want*|take|taking|took|hire|hired|hiring|like*|wanted|keep|keeping|sign|signed|appoint* {name} for|because|instead|over|in|who|with|to|;|since|but|and|after|ahead|on|portfolio|cv|approach|style|experience|already|from
{name}|{maybe_name} (..) was|is|got|has_been|will_be|being (the) hired|chosen|picked|selected|appointed|preferred|offered|favourite|favorite|first_choice|choice|one|pick|winner|frontrunner|front_runner
it {be} {name}|{maybe_name} (..) who|that|they|for|;
{name} over {name}
{name} (..) by a hair|nose|whisker|mile|margin|point|distance
close|head_to_head|neck_and_neck|tied|level|race|toss_up|compete|competed|competing|up (..) between|with|against {name}
{name} was|is|s (the) (clear|obvious|safer|better|stronger|natural|first|top|cheaper|local) choice|pick|candidate|bet|option|fit|one
{not} (..) {name} level|standard|calibre|league|pace|class
{not} (..) up|close|near to {name}
{name} starts|begins|joins|joined|starting on|in|next|monday|today|tomorrow|as|there|the_job|for_them
other candidate|finalist|person|one|applicant|guy|lady ; {name}
(the|other) candidate|finalist|applicant called|named {name}
{name} (..) ticked|ticks more|all|every
{name} ({he}) (already|also) (had|has) (..) experience|years|certificate|licence|license|ticket|clearance|degree
than {name}|{maybe_name}
{better}|worse|lower|less (than) {name}
unlike|versus|vs|beats|beat {name}|{maybe_name}
in contrast|comparison to|with {name}|{maybe_name}
compared|comparing|comparison|compare|relative|next|alongside|beside|against|opposed|similar|inferior|behind|close|equal|up|superior|second|comparable with|to|against|by|up_to|in_comparison {name}|{maybe_name}
against|beside|behind|alongside|after|like|as {name} ;|he|she|they|on|in|who|was|it|had|came|and|with
not|as|so|nearly|quite|half|never|hardly|just as|so (..) as {name}|{maybe_name}
{chose} {name}|{maybe_name} for|because|instead|over|as|in|who|with|to|;|since|but|and|after|ahead|on|portfolio|cv|approach|style|experience
{chose} {name}
went|go|going|gone|goes|opted|opting|plumped|settled|decided|deciding|leaning|landed|picked|voted|pushed|rooting|leaned|stuck with|for|on|towards|in_favour_of|in_favor_of|ahead_with {name}|{maybe_name}
job|role|seat|post|position|contract|offer|place|spot|gig|nod|shift|it (..) to|with {name}
offered|gave|given|giving|offering|awarded|offers|gives (it|the|them|this|that) job|role|seat|post|position|contract|place|spot|gig|nod (to) {name}|{maybe_name}
offered|gave|given|awarded {name}|{maybe_name} (the) job|role|seat|post|position|contract|place|spot|it|offer|nod|gig
offered|offer to|for {name}|{maybe_name}
lost|losing|lose out|narrowly (out) to {name}|{maybe_name}
beaten|pipped|edged|outperformed|overtaken|outshone|trumped|bettered|outclassed|eclipsed|overshadowed|replaced out|to_the_post by {name}|{maybe_name}
{name}|{maybe_name} (..) beat|beats|pipped|edged|outperformed|outshone|trumped|outclassed|bettered|outscored|won|wins|topped|aced|nailed|impressed|shone him|her|them|it|out|the|on|in|more|all|by|over|everyone|with|both
{name}|{maybe_name} (..) got|gets|landed|secured|getting|takes|took|bagged|has|was_given|was_offered|received|will_get|starts|starting (in|it|the|this) job|role|seat|post|position|contract|offer|nod|place|spot|gig (..)
{name}|{maybe_name} ... got|gets|landed|secured|bagged it ;|in|because|for|and|this
{name}|{maybe_name} (..) {be} (..) stronger|better|sharper|faster|quicker|chosen|picked|preferred|hired|ahead|favourite|favorite|cheaper|superior|selected|first_choice|smoother|the_better|further|closer|simply_better|appointed|nearer|more|calmer|slightly|stronger|clearer|readier|keener
{name}|{maybe_name} (..) interviewed|performed|did|scored|answered|presented|tested|came|handled|explained|knows|knew|cooked|drove|coded|welded|ran|finished|sold|spoke|wrote|solved|worked|was|went|typed|communicated|looked|seemed (..) better|higher|stronger|faster|quicker|more|further|best|first|ahead|across_better|out_on_top|smoother|sooner|in_half
{name}|{maybe_name} just|simply|already|also|has|had|having|brings|brought|offers|offered|showed|shows|with (..) had|has|more|extra|longer|twice|better|deeper|stronger|the_ticket|the_licence|the_edge|double|wider|broader|fresher|the_certificate|the_years
{name} and {name}|{maybe_name} (..) (had|has) the
between him|her|them|the_two|two|you and {name}|{maybe_name}
between {name}|{maybe_name} and
between|either (him|her|them|she|he) (and|or|vs|versus) {name}
him|her|them vs|versus|against|or {name}
no|not|another|quite|proper a|another|quite|the|next|new {name} ;|but|and|in|on|when|yet
no|another {name}
{name} replaced|edged
second|runner|plan choice|up|b to|after|behind {name}|{maybe_name}
liked|like|likes|rated|rate|rates|ranked|scored|trusted|valued|loved|found|fancied|put|placed|saw {name} (..) more|higher|better|stronger|first|ahead|above|over|best|further
prefer*|favour*|favor*|liked|loved {name}
thought|felt|found|think|feel|said|says|reckon* (that) {name} (..) (was|is|had|has|did|were) (..) better|stronger|more|sharper|edge|ahead|faster|deeper|quicker
instead of {name}
{name} instead
over|above|ahead_of|in_front_of {name}
in favour|favor of {name}|{maybe_name}
{name} (..) (has|had) the edge
level|league|standard|pace|calibre|caliber|score|depth|skills|speed|quality|bar|experience|bracket of|as|with|set_by {name}
short of {name}
{name} (..) level|standard|calibre|pace|league|score
""",
    unless="""
{name} did well|fine|great|ok
{name} (from|at|in) our|us|the_client|hr|here|the_agency (..)
thanks|thank_you|regards|hi|hello|dear|best {name}
like {name} said
told|asked|call|meet|email|ask|tell {name}
rather|more|better|stronger|less|weaker|quicker|faster (..) (in|on|at|with|of) (..) than in|on|at|with
{name} (..) better|stronger|more (in|on|at|with|of) (..) than in|on|at|with|what|the
{name} (..) needs|need|needed|wants|wanted|asked|would_need|could_use|should (..) more|better|longer
st|saint {name} (..) hospital|church|school|road|street|ward|house|college|primary
{name} street|road|lane|hospital|house|court|gmbh|ltd|inc|llc|plc|and_sons|and_partners|bros|group|farm|avenue
{name} liked|interviewed|would_like|met|loved (him|her|them|the|it)
""",
)
