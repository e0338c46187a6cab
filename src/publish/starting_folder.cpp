#include "publish/starting_folder.hpp"

#include <fmt/format.h>

namespace willai::publish {
namespace {

constexpr const char* kEdition = R"(# The number and date of the edition. An edition never changes: for the next one, raise the number and set the date.
volume = 1
number = 1
date = "{}"
# How the texts were made; pages that use them say so. Say whether a language model helped.
about = "The professions were written by the editors of this publication, who set the level of each task by the published rubric."
)";

constexpr const char* kSite = R"(# Whose publication this is. docs/content.md explains every key; remove the # in front of what you need.
name = "Our Work and AI"
tagline = "What AI does to the work we do, task by task"
language = "en"  # of the texts you write; the program's own words are English
# contact = "editors@example.org"
# imprint = "Published by the Example Union, 1 Example Street, Exampletown."
# logo = "logo.svg"
# foot = ["about", "imprint", "privacy"]   # the pages of the folder pages, as the foot of each page names them
# measures = ["gpts-human", "gpts-gpt4"]   # the studies that are shown; without this line, all of them

# Colors on paper, and at night. `willai check` says where text could not be read.
# [colors]
# accent = "#8a1538"
# [colors_dark]
# accent = "#f2a0b5"
)";

constexpr const char* kExample = R"(# An example to change or remove. `willai new profession "Bus Driver"` begins another one.
name = "Bus Driver"
plural = "Bus Drivers"
summary = "Drives passengers on fixed routes, keeps to the timetable, helps people on and off, and keeps order and safety aboard."
occupations = ["53-3052.00"]
alternate_titles = ["City Bus Driver", "Bus Operator"]

[[task]]
name = "Drive the route in traffic"
slug = "drive-route"
level = "LOW"
kind = "core"
rationale = "The driver steers twelve meters of bus around parked vans while people stand in the aisle. A language model neither steers nor brakes."

[[task]]
name = "Report delays and detours"
slug = "report-delays"
level = "MEDIUM"
kind = "core"
rationale = "Software drafts the message to riders from a few spoken words. Only the driver sees whether the fallen tree leaves a lane."

[[task]]
name = "Write accident reports"
slug = "write-reports"
level = "HIGH"
kind = "supplemental"
rationale = "A model turns a dictated account into an orderly report. Who sat where, and what nobody saw, has to come from the driver."

[[skill]]
group = "vulnerable"
name = "Paper trip sheets"
reason = "Counters at the doors fill the columns that drivers used to pencil in at each end."

[[skill]]
group = "resilient"
name = "Smooth heavy driving"
reason = "Braking so that nobody sways is learned over thousands of stops, in rain and on ice."

[[skill]]
group = "growing"
name = "Electric bus driving"
reason = "Range and regenerative braking change how a route is driven and handed over."

[[strategy]]
title = "Keep a route notebook"
text = "For each route, note the dark stop, the late school bell and the rider who needs the ramp. New drivers will ask for it."
)";

constexpr const char* kAbout = R"(# About us

{0} Say who you are and for whom you write.

## How we work

{0} Say who chose the professions, who set the levels, and who checked them. The [method](/methodology) is the same for everyone.
)";

constexpr const char* kImprint = R"(# Imprint

{0} In many countries the law asks for the publisher’s name, address and a way to write to you.
)";

constexpr const char* kResponsible = R"(## Who is responsible

{0} Name the person or body that runs this site, with an address. You can ask them what this site keeps about you.

)";

constexpr const char* kReadMe = R"(# A publication of your own

These files are all of it. Change them with any editor that saves plain text.

- `site.toml`: name, colors, logo and contact.
- `professions/`: one file for each profession. The example is there to be changed.
- `pages/`: about you, the imprint, and privacy. Replace what says “{1}”.
- `edition.toml`: number and date.

Look at it while you write; the page follows each time you save:

    willai serve --content {0} --watch

Then, in this order:

    willai check {0}
    willai publish --content {0} --out first.sqlite
    willai serve --edition first.sqlite
)";

}  // namespace

std::vector<StartingText> starting_folder(const std::string& folder, const std::string& date, const std::string& privacy) {
  return {{"edition.toml", fmt::format(kEdition, date)},
          {"site.toml", kSite},
          {"professions/bus-driver.toml", kExample},
          {"pages/about.md", fmt::format(kAbout, kToReplace)},
          {"pages/imprint.md", fmt::format(kImprint, kToReplace)},
          {"pages/privacy.md", fmt::format(kResponsible, kToReplace) + privacy},
          {"README.md", fmt::format(kReadMe, folder, kToReplace)}};
}

}  // namespace willai::publish
