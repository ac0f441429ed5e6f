using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Tests.Yaml;

namespace ManifestGen.Tests.Validation.Labels;

public sealed class LabelSelectorTests
{
    [Theory]
    [InlineData("{matchLabels: {app: web}}", true)]
    [InlineData("{matchLabels: {app: web, tier: ''}}", true)]
    [InlineData("{matchLabels: {app: api}}", false)]
    [InlineData("{matchLabels: {zone: ''}}", false)]
    [InlineData("{matchExpressions: [{key: app, operator: In, values: [api, web]}]}", true)]
    [InlineData("{matchExpressions: [{key: zone, operator: In, values: [a]}]}", false)]
    [InlineData("{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}", false)]
    [InlineData("{matchExpressions: [{key: zone, operator: NotIn, values: [a]}]}", true)]
    [InlineData("{matchExpressions: [{key: app, operator: Exists}]}", true)]
    [InlineData("{matchExpressions: [{key: zone, operator: Exists}]}", false)]
    [InlineData("{matchExpressions: [{key: zone, operator: DoesNotExist}]}", true)]
    [InlineData("{matchExpressions: [{key: app, operator: DoesNotExist}]}", false)]
    [InlineData("{}", true)]
    [InlineData("null", false)]
    public void A_selector_selects_as_the_server_does(string selector, bool matches)
    {
        var manifest = Reading.Of($"apiVersion: v1\nkind: Any\nselector: {selector}\nlabels: {{app: web, tier: null}}\n").Only;

        Assert.Equal(matches, LabelSelector.Matches(manifest["selector"], manifest["labels"]));
    }
}
