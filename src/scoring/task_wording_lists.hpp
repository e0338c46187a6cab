// The words and patterns (word_patterns.hpp) by which task_wording.cpp tells work from the words around it.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace willai::scoring {

using namespace std::string_view_literals;

// Around the work: how often, how many, when, by whom, for whom. Longer ones of the same beginning first.
inline constexpr std::array kAround = {
    "all|half|most|much|part of? the|my|our? whole|entire? TIME long|through?"sv,
    "the|my whole|entire TIME long|through?"sv, "all day|night|week|year|shift long?"sv, "all of? the time"sv,
    "most of the time"sv, "every|each|any single|other|second|third|working|damn|bloody|few? TIME|WHEN"sv,
    "some|most|both|certain|busy|quiet|long TIME|WHEN"sv,
    "about|around|roughly|approximately|approx|nearly|almost|over|up|to|than|least|like|maybe|some? NUMBER times|time a|an|per|each|every|in? TIME?"sv,
    "about|around|roughly|approximately|approx|nearly|almost|over|at|up|more|less|fewer|least|to|than|like|maybe|some? least|most|to|than? NUMBER or|to|and NUMBER a|per|each|every? TIME"sv,
    "about|around|roughly|approximately|approx|nearly|almost|over|at|up|more|less|fewer|least|to|than|like|maybe|some? least|most|to|than? NUMBER of? them|these|those? a|an|per|each|every TIME"sv,
    "once|twice|thrice or|a? twice? a|an|per|each|every|in? TIME|while?"sv,
    "for|in|within|during|over|after|at|by|since|around|about NUMBER NUMBER? TIME? a|per|each|every|at|of|in? TIME?"sv,
    "NUMBER to|or|and NUMBER TIME a|per|each|every? TIME?"sv,
    "NUMBER TIME straight|solid|long|a|per|each|every|at|in? a? TIME|row|stretch?"sv,
    "a|an|per|each|every|this|last|next TIME"sv, "NUMBER of"sv, "NUMBER"sv,
    "a|whole lot|bit|bunch|load|ton|handful|great deal? of"sv, "loads|lots|tons|plenty|heaps of"sv,
    "a|quite|an|whole lot|bit|ton|load"sv, "lots|loads|tons$"sv, "and|over and over again"sv, "now and then|again"sv,
    "from time to time"sv, "every so often"sv, "day in day out"sv, "day and night"sv, "night and day"sv,
    "round|around the clock"sv, "full|part time|timer?"sv, "over time$"sv,
    "on|as a? daily|weekly|monthly|regular|hourly|yearly basis"sv, "as often as possible|necessary|needed"sv,
    "at|on|during|in|over|through|until|till|before|after|by my|our|the|a|an? late|early|busy|night|day|morning|evening|long|bank|school? WHEN|holidays|peak|lunch|breakfast|dinner|closing|opening|hours|rush WHEN|time|hour|hours? and|or? WHEN|holidays?"sv,
    "during|throughout the|my|our? whole|working|busy|quiet|school? TIME|term|rush"sv,
    "early|late|first thing? in the WHEN"sv, "early|late at WHEN"sv,
    "for hours|days|weeks|months|years|ages on? end?"sv,
    "until|till|til late|early|dawn|closing|close|midnight|NUMBER"sv,
    "of|for my|our|the? whole|entire? life|career"sv, "non stop"sv, "again|over and again|over"sv,
    "under supervision|pressure|instruction|guidance"sv,
    "about|up|around|at|no|more|less|fewer|often|over? to|least|most|than|more? than? NUMBER times|time|x a|an|per|each|every|in? TIME?"sv,
    "on the early|late|night|day|graveyard|weekend shift"sv, "in|at|on the moment|past|meantime|side|go"sv,
    "in? between times|jobs"sv, "these|those days"sv, "right now"sv,
    "as|so|and when|if|where needed|required|necessary|asked|requested|directed|instructed|possible|appropriate|told|called|assigned"sv,
    "as|when|if|where|whenever|wherever needed|required|necessary|asked|requested|directed|instructed|possible|appropriate|told|assigned"sv,
    "for|with|by|alongside|behind|under my|our|the|a|an|his|her|their|some? old|line|big|new|whole|small|large|local|other|direct|senior|department|team|shift|store|branch|general|office|current? WHO"sv,
    "by|for|on|all my|our own"sv, "by|for|all myself|ourselves"sv, "on|of|all my|our own"sv, "all by myself"sv,
    "for a|my|our living"sv, "for money|work|pay|free|fun"sv,
    "in|at|from my|our|the? current|new|old|day|main|present? work|job|workplace|home|role|position|department$"sv,
    "in|across|around|throughout|near|for my|our|the|this|a|an small|big|large|busy|whole|local|quiet|little? town|city|area|region|country|village|county|neighborhood|state|company|firm|department|organization|branch|team|north|south|east|west|midlands|uk|us|usa|eu|nhs"sv,
    "in|across|around|all over? the|a|my|our? uk|usa|nhs|eu|london|england|scotland|wales|ireland|britain|europe|america"sv,
    "up north"sv, "down south"sv, "out here"sv, "over there|here"sv, "in town"sv,
    "as|in|on my|a|our|part of? my|our|the|a? job|role|work|position|main|team"sv,
    "as part of my|our|the|a? job|role|work|team"sv,
    "in|near|around|from|across|outside the? PLACE PLACE? PLACE?$"sv,
    "in|at|near|from new|greater|central|north|south|east|west|northern|southern|eastern|western|downtown PLACE"sv,
    "in|at|near|around|from new|san|los|las|santa|saint|st|hong|cape|el|salt|kansas|oklahoma|mexico|the? york|zealand|jersey|hampshire|orleans|francisco|diego|jose|antonio|angeles|vegas|monica|louis|paul|kong|town|paso|city|lake|albans|andrews|helens city|usa|uk?"sv,
    "in|at|from the? united|south|north|west|east kingdom|states|africa|korea|america|carolina|dakota|virginia|wales|yorkshire|london of? america?"sv,
    "from NUMBER am|pm? to|till|until NUMBER am|pm?"sv, "NUMBER am|pm? to|till|until NUMBER am|pm?"sv,
    "NUMBER percent? of the|my|our? time|day|week|job"sv,
    "with|in a|the|my|our? small|big|large? team|crew|group of NUMBER? people|others?"sv,
    "my|our|the main|primary|daily|usual|biggest|key|only|whole|current|actual|most|typical|first? daily? job|task|role|duty|work|responsibility|day here|there|now? is|was|involves|includes|means|being|consists|of|mainly|mostly? to|of|in?"sv,
    "^my|our|main|key|daily|your duties|tasks|responsibilities|responsibility|jobs include|includes|including|are|is|involve to?"sv,
    "what i do is|here|all? is?"sv, "i|we|you|they|he|she|who|and|it? am|are|im|were|is|was|be|being? MAY to"sv,
    "get|gets|got|getting|be|am|are|being|been paid|told|asked|made|forced|expected to"sv,
    "can|could|would you believe i|we?"sv,
    "^i|we|you|they? am|are|im|were|be? also|mainly|solely|fully|directly? responsible|accountable|tasked for|with"sv,
    "^responsible|accountable for"sv, "^involved|experienced|experience|skilled|tasked in|with"sv, "^able to"sv,
    "^to"sv, "^you|i|we|they will|must|should|would|can|could|shall|ll|may"sv,
    "^the? boss|bosses|manager|they|he|she|people makes|make|made|gets|get|has|have|lets|wants me|us to?"sv,
    "^basically|so|well|ok|okay|yeah|yes|hi|hello|oh|um|er|and|then|now|also|just|but|only|instead"sv,
    "and|or so on|forth"sv,
    "and|or other? stuff|things|such|more|similar|whatever|whatnot|something|anything|shit|that|etc|bits|bobs|everything|like"sv,
    "and all that jazz|stuff?"sv, "you know what i mean?"sv, "i guess|think|suppose|mean|swear|say"sv,
    "believe it or not"sv, "if im|i am honest|lucky"sv, "to be honest|fair"sv, "for my sins"sv,
    "thank|thanks god|you?"sv};

// Without a meaning of work wherever they stand. Sorted.
inline constexpr std::array kWeightless = {
    "actually"sv, "again"sv, "alone"sv, "always"sv, "annually"sv, "anyway"sv, "basically"sv, "bimonthly"sv,
    "biweekly"sv, "bro"sv, "constantly"sv, "continually"sv, "continuously"sv, "currently"sv, "daily"sv, "dude"sv,
    "eg"sv, "endlessly"sv, "especially"sv, "etc"sv, "everyday"sv, "ffs"sv, "fortnightly"sv, "frequently"sv,
    "generally"sv, "haha"sv, "hahaha"sv, "here"sv, "honestly"sv, "hourly"sv, "i"sv, "id"sv, "ill"sv, "im"sv, "imo"sv,
    "independently"sv, "innit"sv, "ive"sv, "just"sv, "kinda"sv, "largely"sv, "literally"sv, "lmao"sv, "lol"sv,
    "mainly"sv, "mate"sv, "me"sv, "monthly"sv, "mostly"sv, "my"sv, "myself"sv, "nightly"sv, "nonstop"sv,
    "normally"sv, "nowadays"sv, "occasionally"sv, "ofc"sv, "often"sv, "omg"sv, "our"sv, "ourselves"sv,
    "periodically"sv, "personally"sv, "predominantly"sv, "presently"sv, "primarily"sv, "quarterly"sv, "rarely"sv,
    "really"sv, "regularly"sv, "repeatedly"sv, "rofl"sv, "routinely"sv, "seldom"sv, "sigh"sv, "simply"sv, "smh"sv,
    "sometimes"sv, "sporadically"sv, "tbh"sv, "today"sv, "tomorrow"sv, "tonight"sv, "typically"sv, "ugh"sv,
    "unsupervised"sv, "us"sv, "usually"sv, "we"sv, "weekly"sv, "weve"sv, "wtf"sv, "yearly"sv, "yesterday"sv};
static_assert(std::ranges::is_sorted(kWeightless));

// A clause that begins so says what somebody does not do.
inline constexpr std::array kNegation = {
    "^SUBJECT? dont|doesnt|didnt|cant|cannot|wont|wouldnt|couldnt|havent|hasnt|isnt|arent|wasnt|never|not|no|nothing|none|neither|nobody|without|hardly|stopped|quit|refuse|refused"sv,
    "^SUBJECT? do|does|did|can|will|would|could|have|has|am|are|is|was|were not|never|no|nothing"sv,
    "^SUBJECT? gave up"sv, "^i|we|they|he|she ANY no|zero|neither|nothing|none"sv, "^SUBJECT? avoid|avoided ANY"sv};

inline constexpr std::array kNegationAnywhere = {
    "not|isnt|never my|our job|task|role|work|responsibility|problem"sv, "anymore"sv, "any more$"sv, "no longer"sv,
    "except|but for? that$"sv};

// And so what somebody did once.
inline constexpr std::array kPast = {
    "^SUBJECT? used to"sv, "^SUBJECT? formerly|previously"sv, "^SUBJECT? was|were once|formerly|previously"sv,
    "^in|at the|my|a past|last|old|former|previous job|role|work|company|life?"sv,
    "^before i|we retired|left|quit|started"sv, "^NUMBER years ago"sv, "^years ago"sv};

inline constexpr std::array kOnlyPartly = {
    "^SUBJECT? dont|doesnt|not|do|does not? just|only|merely|mind"sv};

// Words that a clause after a negated one begins with if it says what is done instead.
inline constexpr std::array kTurns = {
    "but"sv, "i"sv, "im"sv, "instead"sv, "just"sv, "mostly"sv, "now"sv, "only"sv, "rather"sv, "today"sv, "we"sv};

// These say neither what is done nor to what. Sorted.
inline constexpr std::array kVague = {
    "a"sv, "activities"sv, "activity"sv, "ad"sv, "additional"sv, "adhoc"sv, "all"sv, "an"sv, "and"sv, "any"sv,
    "anything"sv, "are"sv, "as"sv, "asked"sv, "assigned"sv, "assist"sv, "assisting"sv, "at"sv, "be"sv, "best"sv,
    "bits"sv, "bobs"sv, "busy"sv, "by"sv, "carry"sv, "carrying"sv, "complete"sv, "deal"sv, "dealing"sv,
    "different"sv, "directed"sv, "diverse"sv, "do"sv, "does"sv, "doing"sv, "done"sv, "duties"sv, "duty"sv, "else"sv,
    "everything"sv, "extra"sv, "for"sv, "general"sv, "get"sv, "gets"sv, "getting"sv, "go"sv, "going"sv, "good"sv,
    "handle"sv, "handling"sv, "hard"sv, "have"sv, "help"sv, "helping"sv, "helps"sv, "hoc"sv, "how"sv, "in"sv, "is"sv,
    "it"sv, "job"sv, "jobs"sv, "like"sv, "make"sv, "making"sv, "manage"sv, "managing"sv, "misc"sv, "miscellaneous"sv,
    "more"sv, "much"sv, "necessary"sv, "need"sv, "needed"sv, "normal"sv, "odd"sv, "of"sv, "on"sv, "or"sv, "other"sv,
    "others"sv, "out"sv, "perform"sv, "performing"sv, "pieces"sv, "random"sv, "regular"sv, "related"sv,
    "requested"sv, "required"sv, "responsibilities"sv, "responsibility"sv, "role"sv, "routine"sv, "run"sv,
    "running"sv, "same"sv, "so"sv, "some"sv, "something"sv, "sorts"sv, "special"sv, "stuff"sv, "such"sv, "take"sv,
    "taking"sv, "task"sv, "tasks"sv, "that"sv, "the"sv, "them"sv, "there"sv, "these"sv, "they"sv, "thing"sv,
    "things"sv, "this"sv, "to"sv, "told"sv, "up"sv, "usual"sv, "various"sv, "well"sv, "what"sv, "whatever"sv,
    "when"sv, "with"sv, "work"sv, "working"sv, "works"sv, "you"sv, "your"sv};
static_assert(std::ranges::is_sorted(kVague));

// Sayings, of which nobody can tell the work.
inline constexpr std::array kSayings = {
    "^herd|herding cats|kittens"sv,
    "^babysit|babysitting|babysat a|an|the? bunch|group|load|team|room? of? fully? grown ANY? men|adults|people|women|ups|males|managers|boys"sv,
    "^wear|wearing|juggle many|multiple|different|several|all hats|balls$"sv, "^twiddle|twiddling thumbs"sv,
    "^live|living the dream"sv, "^look|looking|act|acting|pretend|pretending to? be? busy"sv,
    "^rule|save|conquer|change the world|day|planet$"sv, "^be|being a? great|good? team player$"sv,
    "^work|working as|in|within|under? part|pressure|a? of? a? team|teams?$"sv, "^think|thinking outside the box"sv,
    "^go|going the extra mile"sv, "^keep|keeping the lights|show on|running|going|afloat"sv,
    "^kill|waste|killing|wasting time"sv, "^sell|selling soul"sv,
    "^survive|suffer|cry|breathe|exist|sleep|eat|panic|vibe|chill$"sv, "^push|pushing paper|papers$"sv,
    "^put|putting out fires$"sv, "^ride|riding the desk|chair"sv, "^watch|watching paint dry"sv,
    "^reinvent|reinventing the wheel"sv, "^move|moving the needle"sv, "^drink|drinking from the firehose"sv};

}  // namespace willai::scoring
