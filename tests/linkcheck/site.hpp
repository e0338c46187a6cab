// A folder as a static host serves it: a file by its name, a folder by the index.html in it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace linkcheck {

struct File {
  std::string name;  // "profession/plumber/index.html", from the folder
  std::uint64_t size = 0;
};

class Site {
 public:
  // `base_path` is what stands before every path of the site: "" or "/jobs".
  Site(const std::filesystem::path& folder, std::string base_path);

  const std::vector<File>& files() const { return files_; }
  std::string read(const File& file) const;

  // The path a page is served at: "/profession/plumber", "/", "/404.html".
  std::string address(const File& page) const;

  // The file that a path leads to, percent-escapes and "." ".." in it resolved; its place in files().
  std::optional<std::size_t> find(std::string_view path) const;

 private:
  std::filesystem::path folder_;
  std::string base_path_;
  std::vector<File> files_;
  std::unordered_map<std::string, std::size_t> places_;  // by the path that serves the file, without the first "/"
};

// `reference` as found at `address`, made absolute: {"/a/b", "fragment"}. Nothing for other hosts and other schemes.
struct Target {
  std::string path;
  std::string fragment;
};
std::optional<Target> resolve(std::string_view reference, std::string_view address);

}  // namespace linkcheck
