// Publishes outputs that are all at hand.
#include "publish/publish.hpp"

#include "publish/publisher.hpp"

namespace fieldguide {

std::optional<PublishReport> publish(std::span<const Output> outputs,
                                     const std::filesystem::path& folder,
                                     const PublishOptions& options, Diagnostics& diagnostics) {
  const auto publisher = Publisher::open(folder, options, diagnostics);
  if (!publisher) return std::nullopt;
  for (const Output& output : outputs)
    publisher->add(output);
  return publisher->commit(PreviousAssets::keep, diagnostics);
}

std::optional<PublishReport> unpublish(const std::filesystem::path& folder,
                                       const PublishOptions& options, Diagnostics& diagnostics) {
  std::error_code error;
  if (!std::filesystem::exists(folder, error)) return PublishReport{};
  const auto publisher = Publisher::open(folder, options, diagnostics);
  if (!publisher) return std::nullopt;
  const auto report = publisher->commit(PreviousAssets::drop, diagnostics);
  if (!report) return std::nullopt;
  std::filesystem::remove(folder / manifest_name, error);
  std::filesystem::remove(folder,
                          error);  // Fails when somebody else's files are there, as it should.
  return report;
}

}  // namespace fieldguide
