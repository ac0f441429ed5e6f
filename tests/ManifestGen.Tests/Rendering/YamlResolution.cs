using System.Text.RegularExpressions;

namespace ManifestGen.Tests.Rendering;

/// <summary>What plain scalars are in the two versions of YAML, by the expressions that their specifications give.</summary>
internal static partial class YamlResolution
{
    public static bool IsText11(string plain) =>
        !(plain is "" or "=" or "<<" || Null11().IsMatch(plain) || Boolean11().IsMatch(plain) || Integer11().IsMatch(plain) || Float11().IsMatch(plain)
            || Timestamp11().IsMatch(plain));

    public static bool IsText12(string plain) =>
        !(plain is "" || Null12().IsMatch(plain) || Boolean12().IsMatch(plain) || Integer12().IsMatch(plain) || Float12().IsMatch(plain));

    [GeneratedRegex(@"^(~|null|Null|NULL)$")]
    private static partial Regex Null11();

    [GeneratedRegex(@"^(y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$")]
    private static partial Regex Boolean11();

    [GeneratedRegex(@"^([-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+)$")]
    private static partial Regex Integer11();

    [GeneratedRegex(@"^([-+]?([0-9][0-9_]*)?\.[0-9.]*([eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$")]
    private static partial Regex Float11();

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?([ \t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?)$")]
    private static partial Regex Timestamp11();

    [GeneratedRegex(@"^(~|null|Null|NULL)$")]
    private static partial Regex Null12();

    [GeneratedRegex(@"^(true|True|TRUE|false|False|FALSE)$")]
    private static partial Regex Boolean12();

    [GeneratedRegex(@"^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$")]
    private static partial Regex Integer12();

    [GeneratedRegex(@"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$")]
    private static partial Regex Float12();
}
