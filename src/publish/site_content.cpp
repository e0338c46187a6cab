#include "publish/site_content.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "importers/logo.hpp"
#include "importers/own_page.hpp"
#include "importers/site_toml.hpp"

namespace willai::publish {
namespace {

constexpr std::string_view kSiteFile = "site.toml";
constexpr std::string_view kPrivacyPage = "privacy";

class SiteLoader {
 public:
  SiteLoader(const ports::FileSource& files, const std::string& folder, Content& content)
      : files_(files), folder_(folder), content_(content) {}

  Result<> load() {
    const auto text = TRY(find(std::string(kSiteFile)));
    if (text) take(importers::parse_site(*text, kSiteFile));
    TRY(load_logo());
    TRY(load_pages());
    order_pages();
    content_.site = std::move(written_.site);
    content_.logo_file = std::move(written_.logo);
    content_.shown_measures = std::move(written_.measures);
    return Nothing{};
  }

 private:
  // Reads a file and notes its hash.
  Result<std::optional<std::string>> find(const std::string& path) {
    auto text = TRY(files_.find(folder_ + "/" + path));
    if (text)
      content_.inputs.push_back(
          {std::string(study_id::kContent), path, sha256_of(*text), static_cast<long long>(text->size())});
    return text;
  }

  void fault(long line, std::string reason) {
    content_.faults.push_back({std::string(kSiteFile), line, 0, std::move(reason)});
  }

  void take(importers::Imported<importers::WrittenSite> imported) {
    std::ranges::move(imported.rejects, std::back_inserter(content_.faults));
    if (!imported.rows.empty()) written_ = std::move(imported.rows.front());
  }

  Result<> load_logo() {
    if (written_.logo.empty()) return Nothing{};
    const auto bytes = TRY(find(written_.logo));
    if (!bytes) {
      fault(written_.logo_line, fmt::format("“logo” names “{}”, but the folder has no such file", written_.logo));
      return Nothing{};
    }
    auto logo = importers::read_logo(*bytes, written_.logo);
    if (logo.ok()) written_.site.logo = std::move(*logo);
    else content_.faults.push_back({written_.logo, 0, 0, logo.error().message});
    return Nothing{};
  }

  Result<> load_pages() {
    for (const std::string& name : files_.list(folder_ + "/pages")) {
      if (!name.ends_with(".md")) continue;
      const std::string path = "pages/" + name;
      slugs_.insert(name.substr(0, name.size() - 3));
      const auto text = TRY(find(path));
      if (!text) continue;
      auto page = importers::parse_own_page(*text, path);
      std::ranges::move(page.rejects, std::back_inserter(content_.faults));
      std::ranges::move(page.rows, std::back_inserter(written_.site.pages));
    }
    return Nothing{};
  }

  // The place of a page in the foot: as the list has it; without a list by name, the imprint and privacy last.
  std::size_t place_of(const SitePage& page) const {
    const auto& foot = written_.foot.names;
    if (!foot.empty()) return static_cast<std::size_t>(std::ranges::find(foot, page.slug) - foot.begin());
    return page.slug == kPrivacyPage ? 2U : page.slug == "imprint" ? 1U : 0U;
  }

  void order_pages() {
    const auto& foot = written_.foot.names;
    for (const std::string& slug : foot)
      if (!slugs_.contains(slug) && slug != kPrivacyPage)
        fault(written_.foot.line, fmt::format("“foot” names “{}”, but the folder has no pages/{}.md", slug, slug));
    for (SitePage& page : written_.site.pages)
      page.in_foot = foot.empty() || page.slug == kPrivacyPage || std::ranges::find(foot, page.slug) != foot.end();
    std::ranges::stable_sort(written_.site.pages, {}, [&](const SitePage& page) { return place_of(page); });
  }

  const ports::FileSource& files_;
  const std::string& folder_;
  Content& content_;
  importers::WrittenSite written_;
  std::set<std::string> slugs_;
};

}  // namespace

Result<> load_site(const ports::FileSource& files, const std::string& folder, Content& content) {
  return SiteLoader(files, folder, content).load();
}

std::vector<importers::Reject> check_shown_measures(const Content& content, const Catalog& catalog) {
  std::set<std::string> pages;
  for (const Measure& measure : catalog.measures({}))
    if (measure.role == MeasureRole::reading && measure.kind != MeasureKind::outlook) pages.insert(measure.page);
  std::vector<importers::Reject> faults;
  for (const std::string& name : content.shown_measures.names)
    if (!pages.contains(name))
      faults.push_back({std::string(kSiteFile), content.shown_measures.line, 0,
                        fmt::format("“measures” names “{}”, which is no measure; the measures are {}", name,
                                    join_with_and({pages.begin(), pages.end()}))});
  return faults;
}

}  // namespace willai::publish
