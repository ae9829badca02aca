"""Other candidates by name."""

from slack_app.domain.fairness.values import Rule

COMPARISON = Rule(
    id="comparison",
    about="somebody else",
    catches="another candidate by name",
    why="What is said of another candidate belongs to that person, and a name turns feedback into a contest.",
    source="GDPR and UK GDPR, art. 5 and 6; agencies' duty of confidence",
    instead="Leave the name out: “Others had run it in production for two years.”",
    says="""
{name} (..) accepted|accepts|accept (our|the|their|an) offer
only|but|though|except {name} (..) has|had|holds|held (..) already
but|only|though|because {name} from (the|an|another) (other) agency
{name} simply|just had|has|was|is|did|knew|offered|brought|ticked
{name} (..) cv|interview|portfolio|test|presentation|answers|references|experience|trial|english|german|code|case|demo|\
score {be} (..) {better}
{name} is|was cheaper|local|available
picked|chose|hired|took|prefer*|selected|favour*|favor*|like*|offered {name}
experience|skills|years|depth|ticket|tickets|licence|background|knowledge|range|portfolio|certs|references (that) {name} has|\
had|have|brings|brought|showed|offers|did
in_love|hooked|set|sold|smitten|committed|gone with|on|by {name}
{name} {be} simply|just|clearly|really|also|always|already|a|the bit|little|much|far|clearly|lot {better}
{name}|{maybe_name} (..) (can|could) start earlier|sooner|now|monday|right_away|immediately
{he} (..) like|as|unlike {name} (did|does|has|had|could|can)
wish|wished|if (..) more like {name}
{name} (..) (is|was) on_top|top_of_the_list|ahead|first|number_one|cheaper|available_sooner|local
picked|chosen|hired|selected|taken|appointed|preferred (was|is) {name}
{name} (..) gets|got|has|had (the|his|her) vote|nod|seat|contract|desk
{name} was our|their|the_client first|favourite|favorite|number_one|pick|choice
{name}|{maybe_name} (..) had|has|knows|knew|brought|brings|held|holds|spoke|speaks|offered ... and|but|while|whereas|where|\
which|;|, he|she|they (only) (did|does|had|has|was|could|would|have|do) not|less|fewer|none|only
{name} (..) was|were|is|are|had|has|did|went|looked|seemed|came|felt|sounded (..) {better}
{name} (..) scored|got|had|made|reached|took|needed ... (he|she|they) (only) scored|got|had|made|reached|took|needed
prefer*|favour*|favor*|pick*|choose|chose|chosen|want*|take|taking|took|hire|hired|hiring|like*|wanted|keep|keeping|sign|\
signed|appoint* {name} for|because|instead|over|in|who|with|to|;|since|but|and|after|ahead|on|portfolio|cv|approach|style|\
experience|already|from
{name}|{maybe_name} (..) was|is|got|has_been|will_be|being (the) hired|chosen|picked|selected|appointed|preferred|offered|\
favourite|favorite|first_choice|choice|one|pick|winner|frontrunner|front_runner
it {be} {name}|{maybe_name} (..) who|that|they|for|;
{name} over {name}
{name} (..) by a hair|nose|whisker|mile|margin|point|distance
close|head_to_head|neck_and_neck|tied|level|race|toss_up|compete|competed|competing|up (..) between|with|against {name}
{name} was|is|s (the) (clear|obvious|safer|better|stronger|natural|first|top|cheaper|local) choice|pick|candidate|bet|option|\
fit|one
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
compared|comparing|comparison|compare|relative|next|alongside|beside|against|opposed|similar|inferior|behind|close|equal|up|\
superior|second|comparable with|to|against|by|up_to|in_comparison {name}|{maybe_name}
against|beside|behind|alongside|after|like|as {name} ;|he|she|they|on|in|who|was|it|had|came|and|with
not|as|so|nearly|quite|half|never|hardly|just as|so (..) as {name}|{maybe_name}
{chose} {name}|{maybe_name} for|because|instead|over|as|in|who|with|to|;|since|but|and|after|ahead|on|portfolio|cv|approach|\
style|experience
{chose} {name}
went|go|going|gone|goes|opted|opting|plumped|settled|decided|deciding|leaning|landed|picked|voted|pushed|rooting|leaned|\
stuck with|for|on|towards|in_favour_of|in_favor_of|ahead_with {name}|{maybe_name}
job|role|seat|post|position|contract|offer|place|spot|gig|nod|shift (..) to|with {name}
offered|gave|given|giving|offering|awarded|offers|gives (it|the|them|this|that) job|role|seat|post|position|contract|place|\
spot|gig|nod (to) {name}|{maybe_name}
offered|gave|given|awarded {name}|{maybe_name} (the) job|role|seat|post|position|contract|place|spot|it|offer|nod|gig
offered|offer to|for {name}|{maybe_name}
lost|losing|lose out|narrowly (out) to {name}|{maybe_name}
beaten|pipped|edged|outperformed|overtaken|outshone|trumped|bettered|outclassed|eclipsed|overshadowed|replaced out|\
to_the_post by {name}|{maybe_name}
{name}|{maybe_name} (..) beat|beats|pipped|edged|outperformed|outshone|trumped|outclassed|bettered|outscored|won|wins|topped|\
aced|nailed|impressed|shone him|her|them|it|out|the|on|in|more|all|by|over|everyone|with|both
{name}|{maybe_name} (..) got|gets|landed|secured|getting|takes|took|bagged|has|was_given|was_offered|received|will_get|starts|\
starting (in|it|the|this) job|role|seat|post|position|contract|offer|nod|place|spot|gig (..)
{name}|{maybe_name} ... got|gets|landed|secured|bagged it ;|in|because|for|and|this
{name}|{maybe_name} (..) {be} (..) stronger|better|sharper|faster|quicker|chosen|picked|preferred|hired|ahead|favourite|\
favorite|cheaper|superior|selected|first_choice|smoother|the_better|further|closer|simply_better|appointed|nearer|more|calmer|\
slightly|stronger|clearer|readier|keener
{name}|{maybe_name} (..) interviewed|performed|did|scored|answered|presented|tested|came|handled|explained|knows|knew|cooked|\
drove|coded|welded|ran|finished|sold|spoke|wrote|solved|worked|was|went|typed|communicated|looked|seemed (..) better|higher|\
stronger|faster|quicker|more|further|best|first|ahead|across_better|out_on_top|smoother|sooner|in_half
{name}|{maybe_name} just|simply|already|also|has|had|having|brings|brought|offers|offered|showed|shows|with (..) had|has|more|\
extra|longer|twice|better|deeper|stronger|the_ticket|the_licence|the_edge|double|wider|broader|fresher|the_certificate|\
the_years
{name} and {name}|{maybe_name} (..) (had|has) the
between him|her|them|the_two|two|you and {name}|{maybe_name}
between {name}|{maybe_name} and
between|either (him|her|them|she|he) (and|or|vs|versus) {name}
him|her|them vs|versus|against|or {name}
no|not|another|quite|proper a|another|quite|the|next|new {name} ;|but|and|in|on|when|yet
no|another {name}
{name} replaced|edged
second|runner|plan choice|up|b to|after|behind {name}|{maybe_name}
liked|like|likes|rated|rate|rates|ranked|scored|trusted|valued|loved|found|fancied|put|placed|saw {name} (..) more|higher|\
better|stronger|first|ahead|above|over|best|further
prefer*|favour*|favor*|liked|loved {name}
thought|felt|found|think|feel|said|says|reckon* (that) {name} (..) (was|is|had|has|did|were) (..) better|stronger|more|sharper|\
edge|ahead|faster|deeper|quicker
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
{name} says|said|confirmed|wrote|writes|told|asked|asks|rang|called|reports that|the|a|they|we|it|us|me|no|more
(i|we) hope you|this|all|that|it|to
san {name}
no|some|in|with|of|python|and julia
julia over|than|for|and|to|code|is|was python|r|matlab|c|fortran|rust|faster
{name} (..) not selected|chosen|hired|picked
{name} (..) was|is (very|well|really|so) prepared|kind|friendly|polite|punctual|calm|clear
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
