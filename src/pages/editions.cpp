// /editions: every edition of the publication, and facts about this one.
#include "components/edition_table.hpp"
#include "components/headline.hpp"
#include "components/ledger.hpp"
#include "pages/frame.hpp"
#include "site/routes.hpp"

namespace willai::pages {
namespace {

// Nothing else proves who published an edition; a reader compares the key with the one that the publisher names
// elsewhere.
void render_proof(Html& out, const views::EditionsPage& view) {
  if (view.digest.empty()) return;
  out << "<p class=\"fine\">"_html;
  if (view.signed_by.empty()) out << "Nobody signed this edition."_html;
  else out << "Signed by <code>"_html << view.signed_by << "</code>."_html;
  out << "</p>\n"_html;
}

}  // namespace

std::string render(const views::EditionsPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    out << "<div class=\"band open\">\n"_html;
    components::render_kicker(out, "Editions", {});
    out << "<div class=\"lead flow\">"_html;
    components::render_headline(out, "Editions", view.standfirst);
    components::render_editions(out, view.editions);
    out << "<p class=\"fine\">The name of an edition leads to what changed with it. <a href=\""_html << Url{site::kCorrections}
        << "\">Corrections</a> are listed for all of them.</p>\n"_html;
    out << "</div><div class=\"rail ruled flow\"><h2 class=\"label\">This edition</h2>"_html;
    components::render_ledger(out, view.facts);
    render_proof(out, view);
    out << "</div></div>\n"_html;
  });
}

}  // namespace willai::pages
