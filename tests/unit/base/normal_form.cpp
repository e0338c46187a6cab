// Text as it was meant: characters folded, lines that end alike, and lines that a margin broke.
#include "base/normal_form.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/line_joining.hpp"

namespace normal_form_test {

using namespace willai;

TEST_CASE("ligatures, wide and ornamental letters become plain ones, and accents join their letters") {
  CHECK(normal_form("o\uFB03ce \uFB01re\uFB02y") == "office firefly");
  CHECK(normal_form("\uFF26\uFF49\uFF4C\uFF45") == "File");
  CHECK(normal_form("\U0001D5D9\U0001D456\U0001D7D9") == "Fi1");
  CHECK(normal_form("cafe\u0301 Mu\u0308nchen e\u0302\u0301") == "café München \u1EBF");
  CHECK(normal_form("24\u00A0h \u2460 \u00BD \u2026 x\u00B2") == "24 h 1 1\u20442 ... x2");
  CHECK(normal_form("Ärzte 医生 врач 😀") == "Ärzte 医生 врач 😀");
}

TEST_CASE("invisible characters are dropped, and every line end becomes one") {
  CHECK(normal_form("co\u200Boper\u00ADate\uFEFF\u202E") == "cooperate");
  CHECK(normal_form("a\rb\r\nc\vd\fe\u0085f\u2028g\u2029h\n\ri") == "a\nb\nc\nd\ne\nf\ng\nh\n\ni");
}

TEST_CASE("letters lose their accents") {
  CHECK(without_accents("résumé Straße Łódź smørrebrød \u1EBF") == "resume Strasse Lodz smorrebrod e");
}

TEST_CASE("lines that a margin broke are joined, and others are not") {
  CHECK(rejoined("- Assess patients on the ward with the\n  doctors every day\n- Order drugs for the ward\n") ==
        "- Assess patients on the ward with the doctors every day\n- Order drugs for the ward\n");
  CHECK(rejoined("Write the monthly docu-\nmentation for the board\n") ==
        "Write the monthly documentation for the board\n");
  CHECK(rejoined("•\nAssess patients") == "• Assess patients");
  for (const auto* text : {"answer phones all day long\nfile papers for the boss\nbook rooms for meetings",
                           "Duties\nanswer phones\nfile papers\nHours: 40", "I answer the phones.\nand I file papers.",
                           "Go, Rust\nPython"})
    CHECK(rejoined(text) == text);
}

TEST_CASE("marks of a list are no part of its items") {
  for (const auto* line :
       {"- Order drugs", "• Order drugs", "1. Order drugs", "a) Order drugs", "· – Order drugs", "o Order drugs"})
    CHECK(without_list_mark(line) == "Order drugs");
  CHECK(without_list_mark("24 beds") == "24 beds");
}

}  // namespace normal_form_test
