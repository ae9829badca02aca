"""What was not seen by those who say it."""

from slack_app.domain.fairness.values import Rule

HEARSAY = Rule(
    id="hearsay",
    about="hearsay",
    catches="rumours, unnamed sources, private pages, references behind somebody's back",
    why="Whoever says it did not see it, and the candidate cannot answer it.",
    source="EEOC guidance on background checks; FCRA, 15 U.S.C. 1681 ff.; UK GDPR and GDPR, art. 5 and 14",
    instead="Keep to what happened in the interview or test, or to references that the candidate gave.",
    says="""
reached|come_to|came_to our|my|their ears
people|voices|persons|contacts|friends|others in|from|around the industry|trade|business|market \
(have|had) advised|warned|told|cautioned
called|rang|phoned|asked|texted (up) a|my|our (old) {kin_or_mate} who|that|at|from|in|of
according to a|one|some|his|her|their|an (..) {kin_or_mate}|ex|insider
someone|somebody|people who was|were with|w|alongside|under|over (w) him|her|them (..) told|says|said|warned|reckons
search on|of|for|under {his} name
one of the|our|their {one}|boys|girls told the|their shift|manager|boss|client|supervisor|owner|lead
word around|round|on the|town|here|site
{one} who (once|used_to|had) worked|trained|served with|for|alongside|under him|her|them (..) told|says|said|\
warned|claims|reckons
there {be} (some|a_lot_of|much) talk|gossip|chatter|whispers|word
by|from|through|via a|some third party|parties
anonymous call|letter|email|tip|note|caller|message
i|we|they|client|owner|manager (have|has) also|since|now heard|learned|learnt|found_out (that) {he}
found|find out that|about|from|via|through a|someone|somebody|people|facebook|friends|old|an
word|news travels|spread*
everybody|everyone|people knows|know|knew (he|she|they|him|her|them|that|about)
(his|her|their) old|former|last|previous|ex boss|employer|manager|colleague|colleagues|team|supervisor (..) said|says|told|\
warned|hinted|mentioned|let|not_happy|speaks|spoke
a|one|some|another|the|our|their supplier|customer|competitor|vendor|contractor|subcontractor|neighbour|barman|receptionist|\
teacher|landlord|ex|nephew|niece|buddy|relative|regular|courier|rep (..) told|tells|says|said|warned|mentioned|reckons|\
swears them|us|me|the_client|that|him|her|the_owner
one of (the|their|our|his|her) (..) (has|had|have) heard
someone|somebody|people|those|colleagues|friends who used_to_work|worked|works|knows|knew|had_worked|once_worked|have_worked|\
used_to_know (..) (with|for|him|her|them|there) (..) says|said|say|told|claims|claimed|warned|reckons|mentioned|thinks
according to rumours|rumors|gossip|sources|people|someone|somebody|others|a_friend|a_colleague|a_former|his_old|her_old|\
his_former|her_former|her_ex|his_ex
saw|found|read|seen|came_across|noticed something|things|stuff|posts|pictures|photos|an_article|a_post (..) about|of|from|\
by {he} (..) online|on_the_internet|on_social|web|internet
found|saw|seen|checked|looked|went|stalk* {his} profile|page|account|feed|posts|pictures|photos|stories|reviews|videos
{some} (of|from) mine|ours|theirs|his|hers|the_owner|the_manager|the_client|the_boss|my (..) heard|knows|knew|says|said|told|\
saw|warned
buddy|pal|mate|friend|contact|contacts|connection|someone|somebody at {his} current|old|former|last|previous|ex employer|\
company|firm|place|job|hospital|agency
hear|heard|hears that|from_others|from_people|from_someone|from_somebody|from_a|he|she|they|rumours|rumors|stories|bad|things|\
it_said|on_the|around|through
rang|phoned|called|asked|spoke|speaking|talked|contacted|texted|messaged|emailed|rung|ringing|calling (to|with|up) someone|\
people|somebody|a_friend|a_mate|folk (..) {his} old|former|last|previous|ex|current
rang|phoned|called|asked|contacted|texted|messaged|emailed|rung|ringing|calling|spoke_to|spoke_with|talked_to|checked_with|\
speaking_to {his} old|former|last|previous|ex|current
went|was|were to|at|in school|university|college|the_army|class with {he}
stories|talk|whispers|chatter|tales|mutterings|things (going) (around|round) about|around {he}
doing|does|do the rounds
{some}|nurses|drivers|colleagues|cousin|brother|wife|neighbour|staff|them (..) knows|knew|remembers|remembered {he} from|of|by|\
and|at|;|personally|well
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
a|some|other recruiter|recruiters|agency|agencies|client|clients|contractor told|tells|said|says|warned|mentioned (us|me|them|\
that|about|him|her|to)
rumour*|rumor*|gossip*|hearsay|allegedly|reportedly|supposedly|purportedly|geruecht*|gerucht*|angeblich
grapevine
word {be} that|he|she|they|around|out|going
word has it
(the|a) word on the|in|around street|town|trade|industry|site|block|market|floor
(a|the) little bird|birdie
birdie
i|we|he|she|they|client|manager|have|has|had|also|just|only|lead|owner hear|heard|hears from|that|it|he|she|they|through|some|\
of|a|about|things|bad|stories|on|around|via|her|him|by|is|second|recently|elsewhere
heard it|this|that|things|stories from|that|he|she|they|through|some|about|bad|around|via|on
{some} (..) told|tells|says|said|mentioned|knows|knew|claims|claimed|warned|hinted|whispered|reckons|saw|heard|thinks|swears|\
has_worked|worked|used_to_work (..) (us|me|them|that|he|she|they|him|her|it|with|by)
people|folk|folks|others|everyone|everybody|colleagues|locals|insiders say|talk|whisper|warned|mutter (that|about|he|she|they|\
him|her|things|us)
i|we|client|he|she|they have|has|had|am|are|was|were|got|been|is been|being told|tipped|warned|informed|given_to by|that|he|\
she|they|off|about|privately|to|it|from|things|in (..)
i|we|client|they {be} (been) told {he}|that
(i|we|have) been told ;|he|she|they|that|by
{some} (of|from|at|in) ({his}|an|the|a) old|former|previous|last|ex employer|firm|company|boss|job|place|workplace|colleague|\
colleagues|manager|site|agency|clinic|yard|ward|team
quiet|private|little|informal|discreet|unofficial|off_the_record word|chat|reference|call|check|references|ask|enquiry|inquiry|\
conversation
off the record
backdoor|back_door|back_channel reference*|check*|call*|info*|chat*|feedback
backchannel*|behind_her_back|behind_his_back|behind_their_back
{kin_or_mate} (..) who|used|works|worked|knows|knew|says|said|told|reckons (..) with|him|her|them|there|before|same
{kin_or_mate} of|at|from|in (..) ({his}|the) old|former|last|previous|same|current|ex|there (firm|company|place|job|ward|site)
old|former|previous|ex|last|past boss|colleague|colleagues|manager|employer|coworker|co_worker|workmate|supervisor|employers|\
workmates (..) said|says|told|warned|mentioned|hinted|claims|rang|called|reckons|whispered|complained|let_slip|privately|off
used to work with|alongside {he} and|;|says|said|before
rang|phoned|called|asked|spoke|speak|talked|contacted|knows|messaged|texted to|with|around|up|a|an|her|his|their|someone|\
somebody|people (..) old|former|last|previous|ex|current boss|employer|firm|company|colleague*|manager|place|site|agency|team
asked|called|rang|phone|ask around
googled|googling
google|googles him|her|them|candidate|candidates|people|names|everyone|everybody|applicants
looked|look|looks|looking|checked|check|checking|found|saw|searched|went|scrolled|stalked|see|seen|browsed|dug|stumbled|\
trawled|viewed|read|going|vetted (..) {social}
{his}|private|party|personal|holiday|online {social}|social_media|tweets|posts|blog|pictures|photos|timeline
on|off|via|through|from {his} {social}|social_media
posted|posts|posting|writes|wrote|ranted|rants|shares (..) on|to {social}
tweet|tweets|tweeted|facebook|instagram|insta|tiktok|myspace|onlyfans|tinder|snapchat|reddit|youtube (..) of_hers|pictures|\
photos|page|account|profile|posts|party|feed|did|was|were|showed|shows|says|said
social media (..) post*|profile*|account*|presence|check*|search|stuff|pictures|photos|showed|shows|was|is|put|page*|activity
found|dug|dig|looked|saw|read|searched|looks|look (..) him|her|them|stuff|things|dirt|something|some_things (..) up|online|\
on_the_internet|internet|on_the_net|on_the_web
looked|look|looking|looks {he} up
online (..) (about|on) him|her|them
known|notorious|infamous for|as (..) no_shows|walking|trouble|being|temper|lazy|drinking|difficult|leaving|lateness|absence|\
troublemaker|unreliable
{his}|has|got|bad|dubious|quite|certain|gained|with|such|earned|have|developed (a|an|the|quite_a) (bit_of_a|bad|certain|\
dubious|real|poor) reputation
apparently he|she|they|there|had|has|was|is|his|her|got|left|did|does|not|used|a|also|quite|very|difficult|known
he|she|they|was|is|has|had (..) apparently ;
(it) {be} said|rumoured|rumored|known|claimed|alleged that
by all accounts
from what i|we|they|people (have|had) heard|hear|understand|been_told|gather|say
(have|has|had) it on good authority
second|third hand|party|parties (..) that|said|says|told|information|account|she|he|information|from|;
small world (..)
trade|industry|town|village|site gossip|talk|rumour*
(a|anonymous|had) tip off|tipped_off
someone (..) knows {he}
somebody|someone|people|colleague|colleagues|guy|guys|lad|lads|driver|nurse|one|two|few|some|others|staff|manager|\
chef (..) knows|knew|remembers|remembered|recognised|recognized {he} (from|of|by|there|already|and|at|;)
""",
    unless="""
prun*|train* (a|the) grapevine*
nursery|school|company|client|brand|shop|store|hotel|business|restaurant facebook|instagram|tiktok|twitter
log|report|record|escalate|document|raise (a|any|the) rumour|rumor|gossip
gossip protocol|protocols|algorithm*|based
known|notorious (for|as) quality|speed|reliable|accuracy
google*|googled ads|analytics|cloud|sheets|docs|workspace|maps|adwords|tag|the_answer|the_error|the_syntax|it|during|drive|the|\
an|how|everything|answers|error*|syntax|for_the_answer|sheet|data|calendar|chrome|play|certificat*|forms|search_console|\
shopping|colab|meet|bigquery|api
facebook|instagram|tiktok|youtube|twitter|reddit|snapchat|social_media|social ads|ad|campaign*|advertis*|marketing|manager|api|\
business|strategy|content|growth|channels|team|executive|calendar|budgets|reels|lead|shop|pixel|tool*|analytics|manager_post|\
for_business|followers_of_the|experience|posts_for|agency|insights|pixel|role|assistant|specialist|coordinator|accounts_for
ran|run|runs|running|manage|managed|manages|built|grew|content|campaign*|ads (..) {social}|social_media
hear|heard|hears from (the|our|your|their|a) client|hr|manager|panel|them|us|you|team|lead|agency|hiring|director|candidate
hear|heard|hears back|nothing|anything
hear|heard back|nothing|anything (..)
hear from|heard_from the_client|client|them|us|you|him|her|northwind
never heard of
heard of the|it|this|that|kubernetes|docker|sap|our|their
heard (him|her|them) on|present|explain|speak|talk|play|handle|answer
client|manager|panel|interviewer|team|lead|hr|candidate|recruiter|director|owner|they|he|she|maria told|tell|tells (us|me|them|\
that|him|her)
someone|somebody|anyone|person|people|one (..) (from|at|in) the_client|hr|our|the_team|us|there|payroll|it (..)  will|can|\
should|told|calls|call
someone|somebody who|with|to|that has_worked|has|had|can|could|would|is|knows|worked with|in|on|the|sap|excel|their|our|for|at|\
it|a|no|both|python|how|kubernetes|epic
want|wants|wanted|need|needs|needed|prefer|prefers|after|for|chose|picked|hired|of|with|take|took|find|found (..) someone|\
somebody|people|a_person|one|others|driver|nurse|chef (..) knows|knew|worked|used|says|has
told them|him|her|people the|to|about|a
people told him the
reputation|rumour|rumor system|management|score*|risk|mill|damage|module|design|engine|online
reputation|rumour|rumor (..) design|model|thesis|engine
apparently the|a|their|our|this|that|two|three|budget|it|there_was_a_power|not_enough_budget (..) test|server|system|budget|\
environment|position|role|link|client|portal|demo|hr|room|laptop|mail*|e_mail|job|order|seat|invite|video|account
looked (them|it) up
look|looked|looks up the|a|in|values|table|prices|codes|dose|to|it
post|posts|stories|profile|photos|pictures|blog (..) portfolio|product|food|wedding
private|old|her|his|their|personal|online (..) user_stories|photos_of_food|blog_posts
(his|her|their) posts (in|on) (..) forum|stack
third party logistics|software|libraries|library|risk|vendor*|supplier*|api*|code|integration*|liability|provider*|contractor*|\
payroll|auditor*|data|tool*|cookies|claims|insurance|app*|services|sites|inspect*|component*|package*|system*|logistic*|\
administrator|management|dependenc*|motor|cover
second hand cars|clothes|shop|retail|goods|books|equipment|tools
anonymous|anonymis*|anonymiz* survey|data|user*|function*|class*|form|feedback|types|records|dataset*|access|login|bind*|\
threads|cv*|ftp
friend|friends|mate (..) function|class
informal meeting|chat|setting|talk|visit|learning|carers|style|tone|coffee|first|economy|sector|email*|and (..)
reference check|checks|letter*|s
""",
)
