#include "exporting/exporter.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

#include "exporting/folder.hpp"
#include "http/compression.hpp"
#include "routing/router.hpp"
#include "site/routes.hpp"

namespace willai::exporting {
namespace {

// Paths that a thread takes at a time: enough to keep a profession and its tasks mostly together.
constexpr std::size_t kBlock = 128;

bool is_file_name(std::string_view path) {
  for (const std::string_view ending :
       {".json", ".md", ".xml", ".txt", ".html", ".css", ".woff2", ".svg", ".js", ".png", ".ico", ".pack"})
    if (path.ends_with(ending)) return true;
  return false;
}

// A host of files cannot redirect; a page that browsers and search engines follow does nearly the same.
std::string leading_on(const std::string& location) {
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>This page has moved</title>\n"
      "<meta http-equiv=\"refresh\" content=\"0; url={0}\">\n<link rel=\"canonical\" href=\"{0}\">\n"
      "<p>This page has moved: <a href=\"{0}\">{0}</a></p>\n",
      location);
}

bool is_text(std::string_view type) {
  if (type == "application/octet-stream") return false;  // packs are already compressed
  return type.starts_with("text/") || type.starts_with("application/") || type == "image/svg+xml";
}

// Makes the pages of one thread. Its twin in Markdown soon follows a page, and is made of the same HTML, so that no page is set
// twice.
class PageMaker {
 public:
  explicit PageMaker(const routing::Router& router) : router_(router) {}

  // Holds until the next call.
  const http::Page& at(const std::string& path) {
    if (is_page(last_page_) && path == text_path_) return other_ = router_.as_text(last_page_);
    if (http::Page page = router_.respond(path); !is_page(page)) return other_ = std::move(page);
    else last_page_ = std::move(page);
    text_path_ = site::text_twin(path);
    return last_page_;
  }

 private:
  static bool is_page(const http::Page& page) { return page.status == 200 && page.type.starts_with("text/html"); }

  const routing::Router& router_;
  http::Page last_page_{};
  std::string text_path_{};  // of its twin
  http::Page other_{};       // what is no page in HTML
};

// Renders and writes all paths with several threads; stops at the first failure.
class Exporter {
 public:
  Exporter(const ExportRequest& request, const ExportFolder& folder, const std::vector<std::string>& paths)
      : request_(request), folder_(folder), paths_(paths) {}

  Result<ExportSummary> run() {
    const unsigned count = request_.threads > 0 ? request_.threads : std::max(1u, std::thread::hardware_concurrency());
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < count; ++i) threads.emplace_back([this] { work(); });
    work();
    threads.clear();
    if (failed_) return failure_;
    return ExportSummary{.pages = static_cast<long>(paths_.size()), .written = written_, .unchanged = unchanged_};
  }

 private:
  void work() {
    const auto router = routing::Router::open(request_.edition_file, request_.site);
    if (!router.ok()) return fail(router.error());
    PageMaker maker(*router);
    for (std::size_t from; !failed_ && (from = next_.fetch_add(kBlock)) < paths_.size();)
      for (std::size_t i = from; i < std::min(from + kBlock, paths_.size()) && !failed_; ++i)
        if (const auto saved = save(maker, paths_[i]); !saved.ok()) fail(saved.error());
  }

  Result<> save(PageMaker& maker, const std::string& path) {
    const http::Page& page = maker.at(path);
    if (page.status >= 500) return io_error(fmt::format("cannot make {}: {}", path, page.body));
    const std::string name = file_of(path);
    const std::string moved = page.status == 301 || page.status == 303 ? leading_on(page.location) : "";
    const std::string_view body = moved.empty() ? std::string_view(page.body) : moved;
    TRY(put(name, body));
    if (request_.precompress == Precompress::no || !is_text(page.type)) return Nothing{};
    TRY(put(name + ".gz", http::compress(http::Encoding::gzip, body)));
    return put(name + ".br", http::compress(http::Encoding::brotli, body));
  }

  Result<> put(const std::string& name, std::string_view bytes) {
    const Written written = TRY(folder_.write(name, bytes));
    if (written == Written::changed) ++written_;
    else ++unchanged_;
    return Nothing{};
  }

  void fail(const Error& error) {
    const std::lock_guard lock(mutex_);
    if (!failed_.exchange(true)) failure_ = error;
  }

  const ExportRequest& request_;
  const ExportFolder& folder_;
  const std::vector<std::string>& paths_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<long> written_ = 0;
  std::atomic<long> unchanged_ = 0;
  std::atomic<bool> failed_ = false;
  std::mutex mutex_;
  Error failure_;
};

std::set<std::string> files_of(const std::vector<std::string>& paths, Precompress precompress) {
  std::set<std::string> files;
  for (const std::string& path : paths) {
    const std::string name = file_of(path);
    files.insert(name);
    if (precompress == Precompress::yes && !name.ends_with(".woff2") && !name.ends_with(".png") &&
        !name.ends_with(".pack") && !name.ends_with(".ico"))
      files.insert({name + ".gz", name + ".br"});
  }
  return files;
}

}  // namespace

std::string file_of(std::string_view path) {
  if (path == site::kFront) return "index.html";
  const std::string name(path.substr(1));
  return is_file_name(name) ? name : name + "/index.html";
}

namespace {

// Each page takes and gives back some hundred KB. Given back to the system at once, they would be cleared again for the next page.
void keep_freed_memory() {
  constexpr int kKept = 64 << 20;
  ::mallopt(M_TRIM_THRESHOLD, kKept);
  ::mallopt(M_MMAP_THRESHOLD, kKept);
}

}  // namespace

Result<ExportSummary> export_site(const ExportRequest& request) {
  keep_freed_memory();
  const std::vector<std::string> paths = TRY(routing::Router::open(request.edition_file, request.site)).all_paths();
  ExportRequest kept = request;
  kept.site.shelf = routing::make_profession_shelf();
  ExportFolder folder = TRY(ExportFolder::open(request.folder));
  const std::set<std::string> files = files_of(paths, request.precompress);
  TRY(folder.announce(files));
  ExportSummary summary = TRY(Exporter(kept, folder, paths).run());
  summary.removed = TRY(folder.finish(files));
  return summary;
}

}  // namespace willai::exporting
