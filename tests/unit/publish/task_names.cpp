// Short names of long task statements: whole clauses, or a cut that says so. The sentences are made up.
#include "views/task_names.hpp"

#include <doctest/doctest.h>

namespace task_names_test {

using willai::views::cut_task_name;
using willai::views::short_task_name;
using willai::views::verbs_of;

namespace {

const willai::views::Verbs verbs =
    verbs_of({"Ensure that doors close.", "Ensure supply.", "Inspect boats.", "Inspect oars."});

}  // namespace

TEST_CASE("a short statement is its own name, without its full stop") {
  CHECK(short_task_name("Paint the hulls of small boats.", verbs) == "Paint the hulls of small boats");
}

TEST_CASE("a name ends before a purpose, a means or a list of examples") {
  CHECK(short_task_name(
            "Paint the hulls of small wooden boats to ensure dry holds throughout the long winters up north.", verbs) ==
        "Paint the hulls of small wooden boats");
  CHECK(short_task_name("Repair the rigging of large boats, using needles, twine, wax, and a great deal of patience.",
                        verbs) == "Repair the rigging of large boats");
  CHECK(short_task_name(
            "Order supplies for the boat yard, such as varnish, nails, brushes, rope, canvas, and sandpaper.", verbs) ==
        "Order supplies for the boat yard");
}

TEST_CASE("a place or person after “to” does not end a name, an instruction does") {
  CHECK(short_task_name(
            "Carry newly varnished oars and paddles to customers waiting on the far side of the old harbor.", verbs) ==
        "Carry newly varnished oars and paddles to customers waiting");
}

TEST_CASE("a list is never cut in its middle") {
  const std::string name = short_task_name(
      "Sand, scrape, caulk, prime, varnish, and polish hulls, decks, masts, booms, oars, rudders, and tillers.", verbs);
  CHECK(name.ends_with("…"));
}

TEST_CASE("a preposition that belongs to its verb does not end a name") {
  CHECK(short_task_name(
            "Confer at length each spring and autumn with harbor masters regarding the berths of new boats.", verbs) ==
        "Confer at length each spring and autumn with harbor masters");
}

TEST_CASE("a cut name is cut at a word and says so") {
  CHECK(cut_task_name("Sand hulls.") == "Sand hulls");
  const std::string cut =
      cut_task_name("Sand scrape caulk prime varnish and polish hulls decks masts booms oars rudders and tillers.");
  CHECK(cut.ends_with("…"));
  CHECK(cut.size() <= 72 + 3);
}

}  // namespace task_names_test
