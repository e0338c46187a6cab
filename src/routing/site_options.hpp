// What the operator decides about a site: where it lives, whether it takes forms, who sends its reports.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>

#include "mail/report_desk.hpp"
#include "ports/seal.hpp"
#include "base/result.hpp"
#include "views/reports_by.hpp"

namespace willai::routing {

// All routers of a process share one.
class ReportCounter;
std::shared_ptr<ReportCounter> make_report_counter();
using OpenDesk = std::function<Result<std::unique_ptr<mail::ReportDesk>>()>;

// Finds which profession a text means. Made when it is first needed; all routers of a process share one.
class SharedMatcher;
std::shared_ptr<SharedMatcher> make_shared_matcher();

// Makes the assessor of an edition when it is first asked for; all routers of a process share one.
class AssessorOnce;
std::shared_ptr<AssessorOnce> make_assessor_once();

// Makes what scores typed tasks when it is first asked for; all routers of a process share one.
class ScorerOnce;
std::shared_ptr<ScorerOnce> make_scorer_once();

// Counts what is computed for each network; all routers of a process share one.
class RateLimit;
std::shared_ptr<RateLimit> make_rate_limit();

// The edition as a pack for browsers, made when it is first asked for; all routers of a process share one.
class EditionPackOnce;
std::shared_ptr<EditionPackOnce> make_edition_pack_once();

// What a browser needs for rosters, made when it is first asked for; all routers of a process share one.
class RosterPackOnce;
std::shared_ptr<RosterPackOnce> make_roster_pack_once();

// What an export keeps of an edition it reads; a server keeps nothing.
class ProfessionShelf;
std::shared_ptr<ProfessionShelf> make_profession_shelf();

// How forms for reports by e-mail are taken. Without a way to open a desk they are not.
struct ReportPosting {
  views::ReportsBy by = views::ReportsBy::nobody;
  std::string contact{};  // of the operator, for readers who unsubscribed and want reports again; "" for none
  OpenDesk open_desk{};  // called with the first form
  std::shared_ptr<ReportCounter> counter = make_report_counter();
};

// The past editions that the site keeps.
struct Archive;

// Of a past edition: when it was the current one, and where that is now. All "" for the current one.
struct KeptAs {
  std::string date{};          // "November 23, 2026"
  std::string current_base{};  // the base path of the current edition
  std::set<std::string> corrected{};  // pages that were wrong in it
  bool takes_errors = false;          // the current site does
};

struct SiteOptions {
  std::string base_path{};  // "" or "/jobs": where on its host the site lives
  std::string origin{};     // "https://example.org" for the sitemap and canonical links; "" leaves them out
  bool has_gallery = false;  // every component in every state, for those who work on the site
  std::shared_ptr<SharedMatcher> matcher = make_shared_matcher();
  std::shared_ptr<AssessorOnce> assessor = make_assessor_once();
  std::shared_ptr<EditionPackOnce> pack = make_edition_pack_once();
  std::shared_ptr<RosterPackOnce> roster_pack = make_roster_pack_once();
  std::shared_ptr<ScorerOnce> scorer = make_scorer_once();
  std::shared_ptr<RateLimit> rate_limit = make_rate_limit();
  std::shared_ptr<ProfessionShelf> shelf = nullptr;  // of the current edition alone
  ReportPosting reports{};
  std::string contact{};  // an e-mail address for readers who find an error; "" for none
  std::shared_ptr<const Archive> archive = nullptr;
  KeptAs kept{};
  std::shared_ptr<const ports::Seal> seal =
      nullptr;  // of what readers type; without it no form is taken, as in a static copy
};

// Whether forms can be kept: requests for reports, and errors on pages.
inline bool has_store(const SiteOptions& site) { return site.reports.by != views::ReportsBy::nobody && site.seal; }

// The same site for another edition: nothing that routers made of the old edition and share is kept. A new field with
// something of an edition must be reset here, too; else a site that puts another edition in use mixes the two.
inline SiteOptions for_another_edition(SiteOptions site) {
  site.matcher = make_shared_matcher();
  site.assessor = make_assessor_once();
  site.scorer = make_scorer_once();
  site.pack = make_edition_pack_once();
  site.roster_pack = make_roster_pack_once();
  site.shelf = nullptr;
  return site;
}

}  // namespace willai::routing
