using System.Text.Json.Serialization;

namespace BriefingBot.Storage.Sqlite;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StoredAction))]
internal sealed partial class StorageJson : JsonSerializerContext;
