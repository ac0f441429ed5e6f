using CsCheck;

namespace ManifestGen.Tests.Validation.Rules.Limits;

public sealed class LimitRangeRulesTests
{
    [Theory]
    [InlineData("{type: Pod, min: {cpu: 1}, max: {cpu: 2, memory: 1Gi}}", "")]
    [InlineData("{type: example.com/thing, max: {storage: 1}}", "")]
    [InlineData("{type: PersistentVolumeClaim, min: {storage: 1Gi}}", "")]
    [InlineData("{type: PersistentVolumeClaim, max: {cpu: 1}}", "MG4554 spec.limits[0].limits")]
    [InlineData("{type: Thing, max: {cpu: 1}}", "MG4551 spec.limits[0].type")]
    [InlineData("{type: 'a/', max: {cpu: 1}}", "MG4551 spec.limits[0].type")]
    [InlineData("{type: Pod, defaultRequest: {cpu: 1}}", "MG4553 spec.limits[0].defaultRequest")]
    [InlineData("{type: Container, max: {pods: 1}}", "MG4555 spec.limits[0].max[pods]")]
    [InlineData("{type: Container, default: {thing: 1}}", "MG4555 spec.limits[0].default[thing]")]
    [InlineData("{type: Pod, min: {cpu: 2}, max: {cpu: 1}}", "MG4556 spec.limits[0].min[cpu]")]
    [InlineData("{type: Container, min: {cpu: 2}, default: {cpu: 1}}", "MG4556 spec.limits[0].defaultRequest[cpu], MG4556 spec.limits[0].default[cpu]")]
    [InlineData("{type: Container, default: {cpu: 1}, defaultRequest: {cpu: 2}}", "MG4556 spec.limits[0].defaultRequest[cpu]")]
    [InlineData("{type: Container, max: {cpu: 1}, defaultRequest: {cpu: 2}}", "MG4556 spec.limits[0].defaultRequest[cpu], MG4556 spec.limits[0].defaultRequest[cpu]")]
    [InlineData("{type: Container, min: {cpu: 1}, max: {cpu: 2}, maxLimitRequestRatio: {cpu: 3}}", "MG4557 spec.limits[0].maxLimitRequestRatio[cpu]")]
    [InlineData("{type: Container, min: {cpu: 1}, max: {cpu: 2}, maxLimitRequestRatio: {cpu: 2}}", "")]
    [InlineData("{type: Container, min: {cpu: 0}, max: {cpu: 2}, maxLimitRequestRatio: {cpu: 200}}", "")]
    [InlineData("{type: Container, min: {cpu: 1}, max: {cpu: 2}, maxLimitRequestRatio: {cpu: '1e19'}}", "")]
    [InlineData("{type: Container, min: {cpu: 1}, max: {cpu: '1e19'}, maxLimitRequestRatio: {cpu: 3}}", "MG4557 spec.limits[0].maxLimitRequestRatio[cpu]")]
    [InlineData("{type: Container, maxLimitRequestRatio: {cpu: 999m}}", "MG4557 spec.limits[0].maxLimitRequestRatio[cpu]")]
    [InlineData("{type: Container, max: {example.com/gpu: 2}, defaultRequest: {example.com/gpu: 1}}", "MG4558 spec.limits[0].defaultRequest[example.com/gpu]")]
    [InlineData("{type: Container, default: {cpu: null}, defaultRequest: {cpu: 1}}", "MG4556 spec.limits[0].defaultRequest[cpu]")]
    [InlineData("{type: Container, max: {hugepages-2Mi: 2Mi}}", "")]
    public void A_limit_is_judged(string limit, string expected) => Assert.Equal(expected, Limits(limit));

    [Fact]
    public void Each_type_stands_once() =>
        Assert.Equal("MG4552 spec.limits[1].type", Limits("{type: Pod, max: {cpu: 1}}, {type: Pod, max: {memory: 1}}"));

    [Fact]
    public void Amounts_of_a_container_are_right_exactly_when_they_rise() => Gen.Int[1, 4].Array[4].Sample(amounts =>
    {
        var (minimum, request, limit, maximum) = (amounts[0], amounts[1], amounts[2], amounts[3]);

        var found = Limits($"{{type: Container, min: {{cpu: {minimum}}}, defaultRequest: {{cpu: {request}}}, default: {{cpu: {limit}}}, max: {{cpu: {maximum}}}}}");

        Assert.Equal(minimum <= request && request <= limit && limit <= maximum, found.Length == 0);
    });

    private static string Limits(string limits) =>
        Verdict.Of($"apiVersion: v1\nkind: LimitRange\nmetadata: {{name: a}}\nspec: {{limits: [{limits}]}}\n");
}
