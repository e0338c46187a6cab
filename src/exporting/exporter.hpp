// Exports the whole site as static files: the same routes and pages as the server, in a folder that any host can serve.
#pragma once

#include <string>

#include "base/result.hpp"
#include "routing/site_options.hpp"

namespace willai::exporting {

enum class Precompress { no, yes };

struct ExportRequest {
  std::string folder;
  std::string edition_file;  // "" for the built-in one
  routing::SiteOptions site;
  Precompress precompress = Precompress::no;  // .gz and .br beside every text file
  unsigned threads = 0;                       // 0: one per core
};

struct ExportSummary {
  long pages = 0;      // number of files of the site
  long written = 0;    // new or changed
  long unchanged = 0;  // kept, with their modification times
  long removed = 0;    // of an earlier export, no longer part of the site
};

// "/" -> "index.html", "/professions" -> "professions/index.html", "/sitemap.xml" -> "sitemap.xml".
std::string file_of(std::string_view path);

// Fails without changing anything if the folder contains files that an export did not write.
Result<ExportSummary> export_site(const ExportRequest& request);

}  // namespace willai::exporting
