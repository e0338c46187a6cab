#include "store/edition_site.hpp"

#include <fmt/format.h>

#include "store/edition_schema.hpp"

namespace willai::store {
namespace {

std::vector<SiteColor> load_colors(const Database& database) {
  constexpr const Table& columns = table::kSiteColor;
  std::vector<SiteColor> colors;
  Statement rows = database.prepare(fmt::format("SELECT {} FROM site_color ORDER BY rowid", columns.list()));
  while (rows.next())
    colors.push_back({.token = rows.string(columns["token"]),
                      .light = rows.string(columns["light"]),
                      .dark = rows.string(columns["dark"])});
  return colors;
}

std::vector<SitePage> load_own_pages(const Database& database) {
  constexpr const Table& columns = table::kSitePage;
  std::vector<SitePage> pages;
  Statement rows = database.prepare(fmt::format("SELECT {} FROM site_page ORDER BY rowid", columns.list()));
  while (rows.next())
    pages.push_back({.slug = rows.string(columns["slug"]),
                     .title = rows.string(columns["title"]),
                     .standfirst = rows.string(columns["standfirst"]),
                     .text = rows.string(columns["text"]),
                     .in_foot = rows.integer(columns["in_foot"]) == 1});
  return pages;
}

// Runs each statement it is given, until one fails.
class SiteWriter {
 public:
  explicit SiteWriter(const Database& database) : database_(database) {}

  void run(Statement& statement) {
    if (!fault_.empty()) return;
    statement.run();
    if (statement.failed()) fault_ = database_.last_error();
  }
  Result<> outcome() const {
    if (!fault_.empty()) return io_error(fault_);
    return Nothing{};
  }

 private:
  const Database& database_;
  std::string fault_;
};

}  // namespace

Result<> save_site(const Database& database, const Site& site) {
  using namespace table;
  SiteWriter writer(database);
  Insert row(database, kSite);
  writer.run(row.with(kSite["name"] = site.name, kSite["tagline"] = site.tagline, kSite["contact"] = site.contact,
                      kSite["imprint"] = site.imprint, kSite["language"] = site.language,
                      kSite["logo"] = site.logo.address, kSite["logo_type"] = site.logo.type,
                      kSite["logo_bytes"] = Blob{site.logo.bytes}));
  Insert colors(database, kSiteColor);
  for (const SiteColor& each : site.colors)
    writer.run(colors.with(kSiteColor["token"] = each.token, kSiteColor["light"] = each.light, kSiteColor["dark"] = each.dark));
  Insert pages(database, kSitePage);
  for (const SitePage& each : site.pages)
    writer.run(pages.with(kSitePage["slug"] = each.slug, kSitePage["title"] = each.title,
                          kSitePage["standfirst"] = each.standfirst, kSitePage["text"] = each.text,
                          kSitePage["in_foot"] = each.in_foot ? 1 : 0));
  return writer.outcome();
}

Site load_site(const Database& database) {
  constexpr const Table& columns = table::kSite;
  Site site;
  Statement row = database.prepare(fmt::format("SELECT {} FROM site", columns.list()));
  if (row.next()) {
    site.name = row.string(columns["name"]);
    site.tagline = row.string(columns["tagline"]);
    site.contact = row.string(columns["contact"]);
    site.imprint = row.string(columns["imprint"]);
    site.language = row.string(columns["language"]);
    site.logo = {row.string(columns["logo"]), row.string(columns["logo_type"]),
                 std::string(row.bytes(columns["logo_bytes"]))};
  }
  site.colors = load_colors(database);
  site.pages = load_own_pages(database);
  return site;
}

}  // namespace willai::store
