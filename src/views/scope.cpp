#include "views/scope.hpp"

#include <array>

namespace willai::views {
namespace {

// Occupations whose code begins so, and what this page cannot answer for them. The first that fits is taken.
struct OwnQuestion {
  std::string_view code;
  std::string_view text;
};

constexpr std::string_view kVehicles =
    "Whether a vehicle can drive itself is another question. Self-driving taxis and trucks run on some routes, and the figures "
    "here do not count them. They say what language models do with the work around the driving.";
constexpr std::string_view kAircraft =
    "Autopilots have flown most of a flight for decades, and the figures here do not count them. Whether an aircraft may fly with "
    "fewer people in front is for regulators to say, and these ratings cannot tell.";
constexpr std::string_view kTrains =
    "Some metro lines run without a driver. That is signaling and automatic train control, not a language model, so the figures here "
    "do not count it.";
constexpr std::string_view kVessels =
    "Ships that steer themselves are on trial in a few waters. The figures here do not count them: they say what language models do "
    "with the work around the voyage.";
constexpr std::string_view kWarehouse =
    "Robots that carry shelves, sort parcels and wrap pallets work in some warehouses. They are not language models, and the figures "
    "here do not count them. Ask at your site what is planned there.";
constexpr std::string_view kFactory =
    "Robots, controllers and cameras on the line are another matter. They change this work, and the figures here do not count them. "
    "They say what language models do with it.";
constexpr std::string_view kScans =
    "Software that reads images is in use in some clinics, and it is not a language model. The figures here count what models do with "
    "words: requests, reports and records. They do not say how well a program sees.";
constexpr std::string_view kFields =
    "Steered tractors, drones and milking or picking machines are not language models, and the figures here do not count them. Where "
    "such machines come, they change this work more than a chatbot does.";
constexpr std::string_view kTills =
    "Self-checkouts, ordering screens and shops without tills are not language models, and the figures here do not count them. They "
    "have changed this work more than a chatbot has so far.";
constexpr std::string_view kWatching =
    "Cameras, drones and sensors that watch a place are not language models, and the figures here do not count them. They say what "
    "models do with the reports and the records of this work.";
constexpr std::string_view kCleaning =
    "Machines that scrub floors or mow lawns by themselves are not language models, and the figures here do not count them.";
constexpr std::string_view kBuilding =
    "Robots that lay bricks, tie steel or survey a site are on trial in places. They are not language models, and the figures here do "
    "not count them.";
constexpr std::string_view kPictures =
    "Programs that make pictures, voices and video from a description are kin to language models, but the study "
    "asked mainly about text. Where such programs do part of this work, the figures here may be too low.";

constexpr auto kQuestions = std::to_array<OwnQuestion>({
    {"53-2", kAircraft},   {"53-3", kVehicles},   {"53-4", kTrains},    {"53-5", kVessels},   {"53-6051", kVehicles},
    {"53-7051", kWarehouse}, {"53-7", kWarehouse},  {"43-5081", kWarehouse}, {"43-5071", kWarehouse}, {"51-", kFactory},
    {"29-1224", kScans},   {"29-2034", kScans},   {"29-2035", kScans},  {"29-2032", kScans},  {"29-1222", kScans},
    {"45-", kFields},      {"11-9013", kFields},  {"41-2011", kTills},  {"41-2012", kTills},  {"35-3023", kTills},
    {"33-9032", kWatching}, {"33-9031", kWatching}, {"33-9093", kWatching}, {"37-2", kCleaning}, {"37-3", kCleaning},
    {"47-", kBuilding},    {"27-1013", kPictures}, {"27-1014", kPictures}, {"27-1024", kPictures}, {"27-4021", kPictures},
    {"27-4032", kPictures}, {"27-2011", kPictures}, {"27-2042", kPictures},
});

}  // namespace

std::string_view own_question_of(const Profession& profession) {
  if (profession.occupations.empty()) return "";
  const std::string& code = profession.occupations.front().code;
  for (const OwnQuestion& each : kQuestions)
    if (code.starts_with(each.code)) return each.text;
  return "";
}

}  // namespace willai::views
