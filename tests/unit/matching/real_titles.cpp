// What people really type, against the editions that ship: tests/data/titles.tsv, a title a line, and tests/data/ads.tsv,
// an ad a line, both written for this.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/text.hpp"
#include "fixtures.hpp"
#include "folders.hpp"
#include "lab/real_match_evaluation.hpp"
#include "publish/match_tables.hpp"
#include "publish/publish.hpp"
#include "publish/title_model.hpp"
#include "real_edition.hpp"
#include "system/builtin.hpp"
#include "system/disk.hpp"

namespace real_titles_test {

using namespace willai;
using namespace willai::test;

namespace {

const std::string kSource = test::source_folder();

std::vector<lab::TypedTitle> typed_titles() {
  auto titles = lab::load_typed_titles(kSource + "/tests/data/titles.tsv");
  REQUIRE(titles.ok());
  return std::move(*titles);
}

matching::JobMatcher full_matcher(const std::string& data) {
  publish::PublishRequest request;
  request.catalog = shipped_catalog();
  request.content_folder = kSource + "/content";
  request.data_folder = data;
  auto publication = publish::prepare_edition(system::Files(), request);
  REQUIRE_MESSAGE(publication.ok(), publication.error().message);
  REQUIRE(publication->draft.has_value());
  publish::EditionDraft& draft = *publication->draft;
  publish::add_matching(draft, publish::load_title_model(system::Files(), request.content_folder).value());
  return matching::JobMatcher::make(publish::match_tables_of(draft.professions),
                                    matching::parse_match_parts(draft.matching).value())
      .value();
}

struct Ad {
  std::string title;
  std::vector<std::string> codes;
  std::string text;
};

std::vector<Ad> ads() {
  const auto text = system::Files().find(kSource + "/tests/data/ads.tsv");
  REQUIRE((text.ok() && text->has_value()));
  std::vector<Ad> all;
  for (const std::string_view line : split(**text, '\n')) {
    const auto columns = split(line, '\t');
    if (columns.size() != 3 || columns[0] == "title") continue;
    Ad ad{std::string(columns[0]), {}, std::string(columns[2])};
    for (const std::string_view code : split(columns[1], '|')) ad.codes.emplace_back(code);
    for (std::size_t at = ad.text.find("\\n"); at != std::string::npos; at = ad.text.find("\\n", at))
      ad.text.replace(at, 2, "\n");
    all.push_back(std::move(ad));
  }
  return all;
}

bool is_right(const matching::JobMatch& match, const Ad& ad) {
  return !match.matches.empty() && std::ranges::any_of(ad.codes, [&](const std::string& code) {
    return match.matches.front().job->code.starts_with(code);
  });
}

}  // namespace

TEST_CASE("the full edition reads typed titles sanely or asks back, and is never sure of nonsense" *
          doctest::test_suite("long")) {
  const auto data = find_public_data();
  if (!data) return;
  const matching::JobMatcher matcher = full_matcher(*data);
  const auto titles = typed_titles();
  CHECK(titles.size() >= 300);
  int sane = 0;
  for (const lab::TypedTitle& title : titles) {
    const lab::Sanity sanity = lab::sanity_of(matcher.match(title.typed, 5), title);
    sane += sanity == lab::Sanity::sane;
    CHECK_MESSAGE(sanity != lab::Sanity::absurd, title.typed);
    CHECK_MESSAGE(sanity != lab::Sanity::too_sure, title.typed);
  }
  CHECK(sane >= static_cast<int>(titles.size()) * 95 / 100);
  CHECK(lab::confident_nonsense(matcher, 400) <= 4);
  int by_title = 0, by_whole = 0, sure = 0, sure_and_right = 0;
  const std::vector<Ad> all = ads();
  CHECK(all.size() >= 60);
  for (const Ad& ad : all) {
    const matching::JobMatch whole = matcher.match(ad.title + "\n" + ad.text, 5);
    by_title += is_right(matcher.match(ad.title, 5), ad);
    by_whole += is_right(whole, ad);
    sure += whole.confident;
    sure_and_right += whole.confident && is_right(whole, ad);
  }
  MESSAGE("first of " << all.size() << " ads: by title " << by_title << ", with text " << by_whole << ", sure " << sure);
  CHECK(by_whole >= by_title);
  CHECK(by_whole * 100 >= static_cast<int>(all.size()) * 90);
  CHECK(sure_and_right * 100 >= sure * 90);
}

TEST_CASE("the built-in edition offers no job for no job, and is not sure of three random letters") {
  const auto reader = store::EditionReader::open_memory(system::builtin_edition());
  REQUIRE(reader.ok());
  const auto matcher = reader->load_matcher();
  REQUIRE(matcher.ok());
  for (const lab::TypedTitle& title : typed_titles())
    if (title.codes == std::vector<std::string>{"NONE"}) {
      const matching::JobMatch match = matcher->match(title.typed, 5);
      CHECK_MESSAGE(match.matches.empty(), title.typed);
      CHECK_MESSAGE(match.doubt == matching::Doubt::no_job, title.typed);
    }
  CHECK(lab::confident_nonsense(*matcher, 400) <= 4);
  const matching::JobMatch lacking = matcher->match("dentist", 5);
  CHECK((lacking.doubt == matching::Doubt::not_here || !lacking.matches.empty()));
}

}  // namespace real_titles_test
