// The part of an ad that is about the work.
#include "matching/job_ad.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace job_ad_test {

using namespace willai;

namespace {

const std::string kAd =
    "Machine Minder - 2nd shift\n\nAbout us\nWe run hospitals, and our nurses love it.\n\n"
    "Responsibilities\n- Load the press with paper\n- Clear jams and clean rollers\n\n"
    "Requirements\n- Must be able to lift 50 pounds\n- A diploma in nursing helps\n\n"
    "Benefits\n- Dental insurance and a company dentist\n\nWe are an equal opportunity employer.";

}  // namespace

TEST_CASE("duties are kept; company, requirements, benefits and law are not") {
  const matching::JobAd ad = matching::read_job_ad(kAd);
  CHECK(ad.title == "Machine Minder - 2nd shift");
  REQUIRE(ad.duties.size() == 2);
  CHECK(ad.duties[0].find("Load the press") != std::string::npos);
  CHECK(ad.duties[1].find("Clear jams") != std::string::npos);
}

TEST_CASE("an ad on one line has the same title, and most of its duties") {
  std::string line = "Job Title: Welder. We are seeking a welder. You will join steel frames. Responsibilities: weld pipes. "
                     "Requirements: a degree is needed. We offer health insurance.";
  const matching::JobAd ad = matching::read_job_ad(line);
  CHECK(ad.title == "Welder");
  CHECK(std::ranges::any_of(ad.duties, [](const std::string& duty) { return duty.find("weld pipes") != std::string::npos; }));
  CHECK(std::ranges::none_of(ad.duties, [](const std::string& duty) { return duty.find("insurance") != std::string::npos; }));
}

TEST_CASE("markup and sentences without a space between them are read") {
  const matching::JobAd ad = matching::read_job_ad("<h1>R&amp;D Baker</h1><p>You will knead dough.You will bake bread.</p><p>We offer insurance.</p>");
  CHECK(ad.title == "R&D Baker");
  CHECK(ad.duties.size() == 2);
}

TEST_CASE("a text without a title has none, and any bytes are read") {
  CHECK(matching::read_job_ad("I fix roofs and gutters.\nI also clean chimneys.").title.empty());
  CHECK(matching::read_job_ad("").duties.empty());
  for (const std::string& text : {std::string("\xff\xfe\n\n:::\n"), std::string(100'000, '-'), std::string(50'000, '\n')})
    CHECK(matching::read_job_ad(text).duties.size() <= 40);
}

}  // namespace job_ad_test
