using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>Something that a trigger has to know. KEDA: an entry of <c>metadata</c>.</summary>
public sealed record TriggerSetting : ModelElement
{
    /// <summary>Makes a setting.</summary>
    /// <param name="name">The name, such as <c>queueName</c>.</param>
    /// <param name="value">The value, as a text. No secret.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TriggerSetting(string name, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The value.</summary>
    public string Value { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}
