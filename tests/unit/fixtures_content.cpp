// The three professions of the fixture, as editors would write them.
#include "fixtures_parts.hpp"

namespace willai::test {
namespace {

constexpr const char* kEdition = R"(volume = 2
number = 7
date = "2026-11-23"
lead = "kite-painter"
about = "Three professions made up for the tests of this program; nobody works in them."
)";

constexpr const char* kKitePainter = R"(name = "Kite Painter"
plural = "Kite Painters"
summary = "Paints silk kites by hand: draws the design, mixes paint that stays supple, and sees each kite through its first flight."
occupations = ["27-9901.00", "27-9902.00"]
alternate_titles = ["Kite Decorator", "Silk Artist"]

[[task]]
name = "Sketch the design"
doing = "Sketching the design"
slug = "sketch-design"
level = "HIGH"
kind = "core"
onet_tasks = [201]
rationale = "A dozen dragons in different poses come back for one line of text, and the painter picks the one that will read from below."

[[task]]
name = "Plan the colors of a series"
slug = "plan-colors"
level = "MEDIUM"
kind = "core"
onet_tasks = [304]
rationale = "Software that knows the stock of paint and last year's sales can propose a palette; the eye against the sky decides."

[[task]]
name = "Mix supple paint"
doing = "Mixing supple paint"
slug = "mix-paint"
level = "LOW"
kind = "core"
onet_tasks = [202]
rationale = "Whether a film of paint cracks is felt by bending the silk; humidity, pigment and binder differ from day to day."

[[task]]
name = "Answer customers"
doing = "Answering customers"
slug = "answer-customers"
level = "HIGH"
kind = "supplemental"
onet_tasks = [204, 203]
rationale = "Most letters ask when a kite is ready and how to dry it. A model drafts the reply; the painter adds the date."
tools = [
  { name = "Mail drafts", note = "Propose an answer in the shop's own tone; somebody reads it before it goes." },
  { name = "Order lists", note = "Show which kite hangs on which line, so that the date in the reply is right." },
]

[[task]]
name = "Fly the first flight"
doing = "Flying the first flight"
slug = "first-flight"
level = "LOW"
kind = "supplemental"
rationale = "Somebody stands on the dune with the line in hand and feels whether the bridle is a finger too long on the left."
advice = "Keep a log of first flights: wind, bridle, what you changed. It is the one record nobody else has, and customers ask for it."

[[skill]]
group = "growing"
name = "Choosing among drafts"
reason = "Where sketches cost nothing, saying which one flies is the work."

[[skill]]
group = "vulnerable"
name = "Pattern drawing"
reason = "Repeating borders and scales are drawn by software from one corner."

[[skill]]
group = "resilient"
name = "Feeling for cloth"
reason = "How silk takes a wet brush is learned in the fingers."

[[skill]]
group = "vulnerable"
name = "Form letters"
reason = "Thanks, delays and washing instructions are written from a note."

[[strategy]]
title = "Sell the first flight"
text = "Invite buyers to the dune. A kite that was flown before it was sold is one that no catalog has."

[[strategy]]
title = "Draw with many hands"
text = "Let a model give twenty sketches, throw nineteen away in front of the customer, and explain why."

[[figure]]
label = "Kites painted by hand in the valley"
value = "1 of 9"
source = "Valley Kite Fair, yearbook"
url = "https://example.org/kite-fair?year=2025&table=3"
date = "2025"
)";

constexpr const char* kTideProgrammer = R"(name = "Tide Programmer"
plural = "Tide Programmers"
summary = "Writes and tends the programs behind tide tables, tests them against the gauges and answers the harbors that sail by them."
occupations = ["15-9904.00"]
alternate_titles = ["Almanac Coder"]

[[task]]
name = "Write table programs"
doing = "Writing table programs"
slug = "write-programs"
level = "HIGH"
kind = "core"
onet_tasks = [101, 102]
rationale = "The formulas are old and published; a model writes the program and its tests from them in minutes, units and all."

[[task]]
name = "Test tables against gauges"
slug = "test-tables"
level = "MEDIUM"
kind = "core"
onet_tasks = [104]
rationale = "A tool with access to the gauges flags odd hours by itself. Why the harbor filled early is found by somebody who knows its sandbar."

[[task]]
name = "Explain a wrong table"
slug = "explain-table"
level = "LOW"
kind = "core"
onet_tasks = [103]
rationale = "The harbor master wants a person on the telephone who says what happened, what was done and who will answer for it."

[[skill]]
group = "vulnerable"
name = "Typing in formulas"
reason = "Turning a printed formula into code is what models do best."

[[skill]]
group = "resilient"
name = "Knowing the harbors"
reason = "Sandbars, dredging and the wind of the last week are in no data set."

[[skill]]
group = "growing"
name = "Reading other people's code"
reason = "More of the program is drafted, so more of the day is review."

[[strategy]]
title = "Own the test"
text = "Keep the list of hours at which tables failed, and run every new program against it before it ships."
)";

// No skill is growing, no task names a published one, and quotes, accents and markup stand in the text.
constexpr const char* kMossGuide = R"(name = "Moss Guide"
plural = "Moss Guides"
summary = "Leads small groups through old forest, tells <mosses> from lichens & liverworts, and brings everybody back before the «blue hour»."
occupations = ["45-9903.00"]

[[task]]
name = "Lead a walk"
slug = "lead-walk"
level = "LOW"
kind = "core"
rationale = "Twelve strangers, one slippery log and a thunderstorm: whoever leads decides on the spot and carries the rucksack of the slowest."

[[task]]
name = "Write the \"moss letter\""
slug = "moss-letter"
level = "HIGH"
kind = "supplemental"
rationale = "Notes on six species become a page in two languages while the kettle boils; the guide corrects the names."

[[task]]
name = "Name a moss in the hand"
slug = "name-moss"
level = "MEDIUM"
kind = "core"
rationale = "An app with a good lens names the common ones; the rare ones need a section under the microscope and a patient eye."

[[skill]]
group = "resilient"
name = "Calm in bad weather"
reason = "A group takes its mood from the person in front."

[[skill]]
group = "resilient"
name = "Telling moss by touch"
reason = "Springy, brittle, cool: the hand knows before the eye."

[[skill]]
group = "vulnerable"
name = "Leaflet writing"
reason = "A leaflet is drafted from the list of species."

[[strategy]]
title = "Keep the group small"
text = "Take eight instead of twelve and charge for it; what an app can't give is somebody who waits for you."
)";

}  // namespace

void add_content(MemoryFiles& files) {
  files.put("content/edition.toml", kEdition);
  files.put("content/professions/kite-painter.toml", kKitePainter);
  files.put("content/professions/moss-guide.toml", kMossGuide);
  files.put("content/professions/tide-programmer.toml", kTideProgrammer);
}

MemoryFiles fixture_files() {
  MemoryFiles files;
  add_content(files);
  add_data(files);
  return files;
}

}  // namespace willai::test
