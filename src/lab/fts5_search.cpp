#include "lab/fts5_search.hpp"

#include <set>

#include "matching/title_words.hpp"
#include "store/sqlite.hpp"

namespace willai::lab {
namespace {

class Fts5Search : public TextSearch {
 public:
  explicit Fts5Search(const std::vector<std::string>& texts) : database_(store::Database::create(":memory:").value()) {
    const bool made =
        database_.execute("CREATE VIRTUAL TABLE texts USING fts5(text)").ok() && database_.execute("BEGIN").ok();
    if (!made) return;
    store::Statement insert = database_.prepare("INSERT INTO texts (rowid, text) VALUES (?, ?)");
    for (std::size_t i = 0; i < texts.size(); ++i) insert.with(i, texts[i]).run();
    is_made_ = database_.execute("COMMIT").ok();
  }

  std::string name() const override { return "SQLite FTS5"; }

  std::vector<std::uint32_t> find(const std::string& query, std::size_t most) override {
    std::vector<std::uint32_t> found;
    std::string any;
    const matching::WordList words = matching::plain_words(query);
    for (const std::string& word : std::set<std::string>(words.begin(), words.end()))
      any += (any.empty() ? "\"" : " OR \"") + word + "\"";
    if (any.empty() || !is_made_) return found;
    store::Statement& rows = database_.kept("SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?");
    rows.with(any, most);
    while (rows.next()) found.push_back(static_cast<std::uint32_t>(rows.big(0)));
    return found;
  }

 private:
  store::Database database_;
  bool is_made_ = false;
};

}  // namespace

std::unique_ptr<TextSearch> make_fts5_search(const std::vector<std::string>& texts) {
  return std::make_unique<Fts5Search>(texts);
}

}  // namespace willai::lab
