using System.Text;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tests.Validation;

public sealed class ManifestCheckTests
{
    [Fact]
    public void What_a_rule_says_of_a_field_or_below_it_is_not_said_again_by_the_schema()
    {
        var codes = Validator.Validate([new SourceFile("a.yaml", Encoding.UTF8.GetBytes("apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a}\nspec: {maxReplicas: 2}\n"))], new ValidationOptions(), cancellation: TestContext.Current.CancellationToken)
            .Diagnostics.Select(d => d.Code).Where(code => code[2] is '3' or '4').Distinct();

        Assert.Equal(["MG4404", "MG4405"], codes.Order(StringComparer.Ordinal));
    }
}
