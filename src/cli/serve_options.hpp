// The options of `willai serve`.
#pragma once

#include <string>
#include <vector>

#include "cli/mail_options.hpp"
#include "cli/previewing.hpp"
#include "cli/watching.hpp"
#include "ports/report_store.hpp"

namespace willai::cli {

struct ServeOptions {
  std::string listen = "127.0.0.1:8080";
  std::string signed_by;
  std::string base_url;
  unsigned threads = 0;
  ContentOptions content;
  StoreOptions store;
  MailOptions mail;
  WatchOptions watch;
  std::vector<int> limits{ports::ReportLimits{}.person, ports::ReportLimits{}.network, ports::ReportLimits{}.all};
  bool no_worker = false;
  bool behind_proxy = false;
  bool gallery = false;
  std::vector<std::string> network_limits;
  std::string contact;
  std::vector<std::string> archive;
  int drain = 0;  // seconds
  std::string handover;
};

inline constexpr int kMostLimit = 1'000'000'000;

}  // namespace willai::cli
