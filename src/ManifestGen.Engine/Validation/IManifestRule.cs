using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation;

/// <summary>A rule that judges one resource by itself, after its schema was found right.</summary>
internal interface IManifestRule
{
    /// <summary>Reports what is wrong with a resource. Called for every kind; a rule passes over those that it does not judge.</summary>
    void Check(Manifest manifest, RuleContext context, DiagnosticSink sink);
}
