// What a list, a sentence or a spreadsheet puts around a task does not change what it is.
#include "scoring/bare_task.hpp"

#include <doctest/doctest.h>

#include <string>

#include "scoring/known_tasks.hpp"

namespace bare_task_test {

using namespace willai::scoring;

TEST_CASE("bullets, numbering, quotation marks and a full stop are not part of a task") {
  for (const char* typed : {"Develop Web sites", "Develop Web sites.", "• Develop Web sites.", "1. Develop Web sites.", "2) Develop Web sites;",
                            "- Develop Web sites", "\"Develop Web sites.\"", "“Develop Web sites”.", "  * “Develop Web sites.”  ", "(3) Develop Web sites",
                            "(b) Develop Web sites", "1.2 Develop Web sites.", "→ Develop Web sites,", "☐ 12) 'Develop Web sites'", "**Develop Web sites**",
                            "\u00A0Develop Web sites.\u00A0"}) {
    CAPTURE(typed);
    CHECK(bare_task(typed) == "Develop Web sites");
  }
  for (const char* kept : {"(re)build houses", "3D models of parts", "10 tables an evening", "e.g. write reports", "Sell \"as is\" cars", "Requirements:"})
    CHECK(bare_task(kept) == kept);
  for (const char* marks : {"", "•", "1.", "\"\"", "..."}) CHECK(bare_task(marks).size() <= std::string_view(marks).size());
}

TEST_CASE("a published task is known by its words, whatever is around them") {
  KnownTasks known;
  known.add("Write, edit, or read “reports”.", {.settled = {}, .activities = {"a"}});
  for (const char* typed : {"write, edit, or read \"reports\"", "• Write, edit, or read “reports”.", "3) WRITE, EDIT, OR READ “REPORTS”;"}) {
    CAPTURE(typed);
    CHECK(known.find(typed));
  }
  CHECK_FALSE(known.find("Write reports."));
}

}  // namespace bare_task_test
