using ManifestGen.Engine.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Comparison;

/// <summary>Compares values by what they mean, whatever their place and the way they are written.</summary>
internal static class NodeText
{
    /// <summary>Whether two values mean the same; two that are not there do.</summary>
    public static bool IsSame(YamlNode? one, YamlNode? other)
    {
        switch (one, other)
        {
            case (null, null):
                return true;
            case (YamlMapping left, YamlMapping right):
                return left.Entries.Length == right.Entries.Length && left.Entries.ToArray().All(e => right[e.Key] is { } value && IsSame(e.Value, value));
            case (YamlSequence left, YamlSequence right):
                return left.Items.Count == right.Items.Count && left.Items.Zip(right.Items).All(p => IsSame(p.First, p.Second));
            case (YamlScalar left, YamlScalar right):
                return YamlText.Of(left) == YamlText.Of(right);
            default:
                return false;
        }
    }
}
