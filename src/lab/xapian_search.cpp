#include "lab/xapian_search.hpp"

#include "matching/title_words.hpp"

#ifdef WILLAI_XAPIAN
#include <xapian.h>
#endif

namespace willai::lab {

#ifdef WILLAI_XAPIAN
namespace {

class XapianSearch : public TextSearch {
 public:
  explicit XapianSearch(const std::vector<std::string>& texts) : database_("", Xapian::DB_BACKEND_INMEMORY) {
    Xapian::TermGenerator terms;
    terms.set_stemmer(stem_);
    for (const std::string& text : texts) {
      Xapian::Document document;
      terms.set_document(document);
      terms.index_text(text);
      database_.add_document(document);
    }
  }

  std::string name() const override { return "Xapian"; }

  std::vector<std::uint32_t> find(const std::string& query, std::size_t most) override {
    std::vector<std::string> terms;
    for (const std::string& word : matching::plain_words(query)) terms.push_back("Z" + stem_(word));
    std::vector<std::uint32_t> found;
    if (terms.empty()) return found;
    Xapian::Enquire enquire(database_);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
    const Xapian::MSet set = enquire.get_mset(0, static_cast<Xapian::doccount>(most));
    for (auto at = set.begin(); at != set.end(); ++at) found.push_back(*at - 1);
    return found;
  }

 private:
  Xapian::Stem stem_{"en"};
  Xapian::WritableDatabase database_;
};

}  // namespace

std::unique_ptr<TextSearch> make_xapian_search(const std::vector<std::string>& texts) {
  return std::make_unique<XapianSearch>(texts);
}
#else
std::unique_ptr<TextSearch> make_xapian_search(const std::vector<std::string>&) { return nullptr; }
#endif

}  // namespace willai::lab
