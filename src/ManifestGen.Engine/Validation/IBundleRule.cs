using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Validation;

/// <summary>A rule that judges how the resources of a set fit together.</summary>
internal interface IBundleRule
{
    /// <summary>Reports what does not fit.</summary>
    void Check(Bundle bundle, RuleContext context, DiagnosticSink sink);
}
